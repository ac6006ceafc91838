package tv.playgate.domain.decision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.MvpdMechanism;

/**
 * An MVPD that permitted an authorization is not asked again until that has run out (pass-decisions
 * §10). Preauthorizations never take an answer from here (decision D22), and a line-up says the
 * same for nothing.
 */
final class AuthorizationHolds implements DecisionRule {

  @Override
  public Step consider(Situation situation) {
    MvpdMechanism mechanism = situation.integrated().answering(situation.kind()).mechanism();
    boolean remembered =
        situation.kind() == DecisionKind.AUTHORIZATION && mechanism.asked().isPresent();
    return remembered ? lookUp(situation) : situation;
  }

  private static Step lookUp(Situation situation) {
    Profile profile = situation.profile().profile();
    FindAuthorizations question =
        new FindAuthorizations(
            situation.request().integration(),
            profile.id(),
            profile.subject(),
            situation.openOnce());
    Optional<KnownAuthorizations> known = situation.facts().answerTo(question);
    return known.isEmpty()
        ? situation.needs(question)
        : situation.settling(inForce(known.get(), situation));
  }

  private static Map<Resource, Reason> inForce(KnownAuthorizations known, Situation situation) {
    Map<Resource, Reason> reasons = new LinkedHashMap<>();
    for (Resource resource : situation.openOnce()) {
      known
          .of(resource)
          .filter(period -> period.contains(situation.now()))
          .ifPresent(
              period ->
                  reasons.put(
                      resource,
                      new Permit.AuthorizedBefore(situation.profile().profile().id(), period)));
    }
    return reasons;
  }
}
