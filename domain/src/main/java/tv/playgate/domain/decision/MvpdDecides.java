package tv.playgate.domain.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.resource.Resource;

/** The MVPD has the last word, in the line-up it gave or when it is asked (pass-decisions §9). */
final class MvpdDecides implements PreauthorizationRule {

  @Override
  public Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(Situation situation) {
    Profile profile = situation.profile();
    return situation
        .integrated()
        .mvpd()
        .preauthorization()
        .fold(
            lineup -> situation.eachResource(resource -> inLineup(profile, resource)),
            forkJoin -> asked(situation, profile));
  }

  private static Reason inLineup(Profile profile, Resource resource) {
    String channel = resource.channel();
    return profile.lineup().contains(channel)
        ? new Permit.InLineup(profile.id(), channel)
        : new Deny.NotInLineup(profile.id(), channel);
  }

  private static Optional<Evaluation<List<Preauthorization>, EnhancedError>> asked(
      Situation situation, Profile profile) {
    AskMvpd question = question(situation, profile);
    Optional<MvpdAnswers> answers = situation.facts().answerTo(question);
    return answers.isEmpty()
        ? situation.needs(question)
        : situation.eachResource(r -> reason(profile, answers.get().about(r)));
  }

  private static AskMvpd question(Situation situation, Profile profile) {
    PreauthorizationRequest request = situation.request();
    return new AskMvpd(
        request.integration(),
        profile.subject(),
        request.device(),
        request.address(),
        new LinkedHashSet<>(request.resources()));
  }

  private static Reason reason(Profile profile, MvpdAnswer answer) {
    return answer.fold(
        permitted -> new Permit.ByMvpd(profile.id()),
        denied -> new Deny.ByMvpd(profile.id(), denied.reason(), denied.details()),
        failed -> new Deny.MvpdFailed(failed.failure()));
  }
}
