package tv.playgate.domain.decision;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.resource.Resource;

/** The MVPD has the last word, in the line-up it gave or when it is asked (pass-decisions §9). */
final class MvpdDecides implements DecisionRule {

  @Override
  public Step consider(Situation situation) {
    Profile profile = situation.profile().profile();
    return situation
        .integrated()
        .answering(situation.kind())
        .mechanism()
        .fold(
            lineup -> situation.eachOpen(resource -> inLineup(profile, resource)),
            multiChannel -> asked(situation, profile),
            forkJoin -> asked(situation, profile));
  }

  private static Reason inLineup(Profile profile, Resource resource) {
    String channel = resource.channel();
    return profile.lineup().contains(channel)
        ? new Permit.InLineup(profile.id(), channel)
        : new Deny.NotInLineup(profile.id(), channel);
  }

  private static Step asked(Situation situation, Profile profile) {
    AskMvpd question = question(situation, profile);
    Optional<MvpdAnswers> answers = situation.facts().answerTo(question);
    return answers.isEmpty()
        ? situation.needs(question)
        : situation.eachOpen(r -> reason(profile, answers.get().about(r)));
  }

  private static AskMvpd question(Situation situation, Profile profile) {
    return new AskMvpd(
        situation.kind(),
        situation.request().integration(),
        profile.subject(),
        situation.viewer().device(),
        situation.viewer().address(),
        situation.openOnce(),
        remembering(situation, profile));
  }

  /** Only what nothing is opened by may be remembered, and only where that was agreed. */
  private static AskMvpd.@Nullable Remembering remembering(Situation situation, Profile profile) {
    Duration longest = situation.settings().answerCacheTtl();
    return longest == null || situation.kind() != DecisionKind.PREAUTHORIZATION
        ? null
        : new AskMvpd.Remembering(profile.id(), profile.validity().from(), longest);
  }

  private static Reason reason(Profile profile, MvpdAnswer answer) {
    return answer.fold(
        permitted -> new Permit.ByMvpd(profile.id(), permitted.ttl()),
        denied -> new Deny.ByMvpd(profile.id(), denied.denial(), denied.reason(), denied.details()),
        failed -> new Deny.MvpdFailed(failed.failure()));
  }
}
