package tv.playgate.application.decision;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.evaluation.Answering;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.integration.AnsweringMvpd;

/** Answers what the rules ask about a viewer, for one call and on one snapshot. */
public class ViewerAnswers implements Answering {

  private final Call call;
  private final ConfigurationSnapshot snapshot;
  private final DecisionPorts ports;

  /** Answers by these ports. */
  public ViewerAnswers(Call call, ConfigurationSnapshot snapshot, DecisionPorts ports) {
    this.call = call;
    this.snapshot = snapshot;
    this.ports = ports;
  }

  @Override
  public CompletionStage<? extends Fact<?>> findProfile(FindProfile question) {
    return ports.profiles().find(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> findLinkedProfile(FindLinkedProfile question) {
    return ports.profiles().findLinked(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> findDeviceProfiles(FindDeviceProfiles question) {
    return ports.profiles().findOfDevice(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> findLinkedProfiles(FindLinkedProfiles question) {
    return ports.profiles().findAllLinked(call, question).thenApply(question::answered);
  }

  /** What cannot be remembered was never said: the MVPD is asked then. */
  @Override
  public CompletionStage<? extends Fact<?>> findAuthorizations(FindAuthorizations question) {
    return ports
        .authorizations()
        .find(call, question)
        .exceptionally(lost -> KnownAuthorizations.NONE)
        .thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> readGrant(ReadGrant question) {
    return ports.temporaryAccess().read(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> claimGrant(ClaimGrant question) {
    return ports.temporaryAccess().claim(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> askMvpd(AskMvpd question) {
    AnsweringMvpd mvpd =
        snapshot
            .integration(question.integration())
            .map(integrated -> integrated.answering(question.kind()))
            .orElseThrow(() -> new IllegalStateException("the rules know the MVPD: " + question));
    return ports
        .mvpds()
        .ask(call.within(mvpd.deadline()), mvpd, question)
        .thenApply(question::answered);
  }
}
