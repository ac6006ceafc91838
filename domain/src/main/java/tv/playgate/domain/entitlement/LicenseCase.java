package tv.playgate.domain.entitlement;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.LicenseServer;

/**
 * A request that is well-formed and names a content that its caller may ask for: what the further
 * rules look at.
 *
 * @param configuration the one snapshot that the whole decision is made on
 * @param caller who asks
 * @param content for what
 * @param type in which flow
 * @param cookie for whom; null where it was left out
 * @param facts the answers to what earlier evaluations needed
 * @param now when the request arrived
 */
record LicenseCase(
    ConfigurationSnapshot configuration,
    LicenseServer caller,
    Content content,
    RequestType type,
    @Nullable CustomerCookie cookie,
    Facts facts,
    Instant now) {

  /** Goes on with the answer to the question, or asks it. */
  <A> Evaluation<Granted, Refused> knowing(
      Question<A> question, Function<A, Evaluation<Granted, Refused>> then) {
    return facts.answerTo(question).map(then).orElseGet(() -> Evaluation.needs(question));
  }

  static Evaluation<Granted, Refused> refused(EntitlementError error, String because) {
    return Evaluation.rejected(new Refused(error, because));
  }

  static Evaluation<Granted, Refused> refused(EntitlementError error, String because, Basis basis) {
    return Evaluation.rejected(new Refused(error, because, basis.newlyGiven()));
  }
}
