package tv.playgate.domain.decision;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileStanding;

/**
 * The device needs a valid profile at the MVPD; without one, every resource is denied
 * (pass-decisions §13, D1).
 */
final class ProfileHolds implements PreauthorizationRule {

  @Override
  public Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(Situation situation) {
    Optional<Optional<Profile>> answer = situation.facts().answerTo(situation.profileQuestion());
    if (answer.isEmpty()) {
      return situation.needs(situation.profileQuestion());
    }
    return answer
        .get()
        .map(profile -> standing(situation, profile))
        .orElseGet(() -> situation.everyResource(new Deny.ProfileMissing()));
  }

  private static Optional<Evaluation<List<Preauthorization>, EnhancedError>> standing(
      Situation situation, Profile profile) {
    ProfileStanding standing = profile.standingAt(situation.now());
    return standing == ProfileStanding.VALID
        ? Optional.empty()
        : situation.everyResource(
            new Deny.ProfileUnusable(profile.id(), standing, situation.now()));
  }
}
