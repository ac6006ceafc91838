package tv.playgate.application.evaluation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.FindContent;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.evaluation.IssueTokenUrl;
import tv.playgate.domain.evaluation.Question;
import tv.playgate.domain.evaluation.ReadGrant;

/**
 * Answers questions through ports. A use case overrides the questions that its rules may ask; any
 * other one fails the request, for nobody is there to answer it.
 */
public interface Answering extends Question.Cases<CompletionStage<? extends Fact<?>>> {

  @Override
  default CompletionStage<? extends Fact<?>> findProfile(FindProfile question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> findLinkedProfile(FindLinkedProfile question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> findDeviceProfiles(FindDeviceProfiles question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> findLinkedProfiles(FindLinkedProfiles question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> findAuthorizations(FindAuthorizations question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> readGrant(ReadGrant question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> claimGrant(ClaimGrant question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> askMvpd(AskMvpd question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> findContent(FindContent question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> issueTokenUrl(IssueTokenUrl question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> findViewerSession(FindViewerSession question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> findDeviceBinding(FindDeviceBinding question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> findRegisteredDevices(FindRegisteredDevices question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> bindDevice(BindDevice question) {
    return nobodyAnswers(question);
  }

  @Override
  default CompletionStage<? extends Fact<?>> claimLicense(ClaimLicense question) {
    return nobodyAnswers(question);
  }

  private static CompletionStage<? extends Fact<?>> nobodyAnswers(Question<?> question) {
    return CompletableFuture.failedFuture(
        new IllegalStateException("nobody answers this here: " + question));
  }
}
