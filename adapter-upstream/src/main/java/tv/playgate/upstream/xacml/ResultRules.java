package tv.playgate.upstream.xacml;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdDenial;

/**
 * What a result means (pass-decisions §9.1, decision D20). Who does not understand an obligation on
 * a permit must not permit (XACML 2.0 §7.14); on a denial it changes nothing.
 */
final class ResultRules {

  private final Set<String> ignoredObligations;
  private final XacmlCodec.Tidying tidying;

  /**
   * @param ignoredObligations those on a permit that may be passed over
   */
  ResultRules(Set<String> ignoredObligations, XacmlCodec.Tidying tidying) {
    this.ignoredObligations = ignoredObligations;
    this.tidying = tidying;
  }

  /**
   * The answer.
   *
   * @param ttl for how long the reply holds; null where it does not say
   * @throws BadReplyException if the result is no answer
   */
  MvpdAnswer of(Result result, @Nullable Duration ttl) throws BadReplyException {
    List<Obligation> obligations =
        result.obligations().stream().filter(o -> o.belongsTo(result.decision())).toList();
    return switch (result.decision()) {
      case PERMIT -> new MvpdAnswer.Permitted(shortened(ttl, obligations));
      case DENY -> new MvpdAnswer.Denied(kindOf(obligations), null, details(result));
      case NOT_APPLICABLE -> new MvpdAnswer.Denied("NotApplicable", details(result));
      case INDETERMINATE -> throw new BadReplyException(BadReply.INDETERMINATE);
    };
  }

  private @Nullable Duration shortened(@Nullable Duration ttl, List<Obligation> obligations)
      throws BadReplyException {
    Duration shortest = ttl;
    for (Obligation obligation : obligations) {
      Optional<Duration> askAgain = obligation.askAgainAfter();
      if (askAgain.isPresent()) {
        shortest = shorter(shortest, Validity.withinLimits(askAgain.get()));
      } else if (!obligation.isLog() && !ignoredObligations.contains(obligation.id())) {
        throw new BadReplyException(BadReply.OBLIGATION);
      }
    }
    return shortest;
  }

  private static Duration shorter(@Nullable Duration one, Duration other) {
    return one == null || one.compareTo(other) > 0 ? other : one;
  }

  /** Parental controls go first: no larger subscription lifts them. */
  private static MvpdDenial kindOf(List<Obligation> obligations) {
    if (obligations.stream().anyMatch(Obligation::restricts)) {
      return MvpdDenial.PARENTAL_CONTROLS;
    }
    return obligations.stream().anyMatch(Obligation::wantsUpgrade)
        ? MvpdDenial.UPGRADE
        : MvpdDenial.PLAIN;
  }

  private @Nullable String details(Result result) {
    return result.message() == null ? null : tidying.tidy(result.message());
  }
}
