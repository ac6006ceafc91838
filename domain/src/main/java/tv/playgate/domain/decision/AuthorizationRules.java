package tv.playgate.domain.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.GrantTerms;
import tv.playgate.domain.temporary.IdentityHash;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.MadeUpUser;
import tv.playgate.domain.viewer.Viewer;

/**
 * The rules of authorization: those of preauthorization in the same order, with authoritative
 * answers of the MVPD, which hold for a while (pass-decisions §4, §10).
 *
 * <p>This is a pure function: the same request, configuration, facts and instant always give the
 * same evaluation. Safe for use by any number of threads.
 */
public final class AuthorizationRules {

  private AuthorizationRules() {}

  /**
   * Evaluates a request on the facts known so far.
   *
   * @param configuration the one snapshot that the whole decision is made on
   * @param request what is asked
   * @param facts the answers to what earlier evaluations needed
   * @param now when the request arrived
   */
  public static Evaluation<Authorizations, EnhancedError> decide(
      ConfigurationSnapshot configuration, DecisionRequest request, Facts facts, Instant now) {
    return DecisionRules.decide(DecisionKind.AUTHORIZATION, configuration, request, facts, now)
        .fold(
            rulings -> Evaluation.settled(authorizations(request, rulings, now)),
            Evaluation::rejected,
            Evaluation::needs);
  }

  private static Authorizations authorizations(
      DecisionRequest request, Rulings rulings, Instant now) {
    IntegratedMvpd integrated = rulings.integrated();
    Duration usualTtl =
        integrated.integration().settingsFor(request.viewer().platform()).authorizationTtl();
    List<Authorization> decisions =
        rulings.each().stream().map(ruling -> authorization(ruling, now, usualTtl)).toList();
    HeldProfile held = rulings.held();
    return held == null
        ? new Authorizations(decisions, List.of(), madeUpUser(integrated, request.viewer()))
        : new Authorizations(
            decisions,
            newlyGiven(request, held.profile(), decisions),
            held.profile().subject().value());
  }

  private static String madeUpUser(IntegratedMvpd integrated, Viewer viewer) {
    TemporaryAccess access = integrated.mvpd().temporaryAccess();
    if (access == null) {
      return MadeUpUser.of(viewer.device());
    }
    Optional<IdentityHash> identity =
        access.terms().map(GrantTerms::identityKey).flatMap(viewer.identity()::under);
    return MadeUpUser.ofTrial(viewer.device(), identity.orElse(null));
  }

  private static Authorization authorization(Ruling ruling, Instant now, Duration usualTtl) {
    Optional<Period> validity =
        ruling.reason().fold(permit -> permit.holds(now, usualTtl), deny -> Optional.empty());
    return new Authorization(ruling.resource(), ruling.reason(), validity.orElse(null));
  }

  private static List<GivenAuthorization> newlyGiven(
      DecisionRequest request, Profile profile, List<Authorization> decisions) {
    Map<Resource, GivenAuthorization> given = new LinkedHashMap<>();
    for (Authorization decision : decisions) {
      Period validity = decision.validity();
      if (decision.reason() instanceof Permit.ByMvpd && validity != null) {
        given.put(
            decision.resource(),
            new GivenAuthorization(
                request.integration(),
                profile.id(),
                profile.subject(),
                decision.resource(),
                validity));
      }
    }
    return List.copyOf(given.values());
  }
}
