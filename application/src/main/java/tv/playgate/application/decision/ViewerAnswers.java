package tv.playgate.application.decision;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.evaluation.Answering;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.integration.Mvpd;

/** Answers what the rules ask about a viewer. */
record ViewerAnswers(
    Call call, ConfigurationSnapshot snapshot, ProfileStore profiles, MvpdGateway mvpds)
    implements Answering {

  @Override
  public CompletionStage<? extends Fact<?>> findProfile(FindProfile question) {
    return profiles.find(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> askMvpd(AskMvpd question) {
    Mvpd mvpd =
        snapshot
            .mvpd(question.integration().mvpd())
            .orElseThrow(() -> new IllegalStateException("the rules know the MVPD: " + question));
    return mvpds
        .ask(call.within(mvpd.requestDeadline()), mvpd, question)
        .thenApply(question::answered);
  }
}
