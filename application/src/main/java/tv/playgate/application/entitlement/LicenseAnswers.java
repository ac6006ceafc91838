package tv.playgate.application.entitlement;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.decision.ViewerAnswers;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.FindContent;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.evaluation.IssueTokenUrl;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentKeys;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * Answers what the rules ask about a license, and about the viewer behind it. Keys are opened here,
 * for one token request.
 */
final class LicenseAnswers extends ViewerAnswers {

  private final Call call;
  private final LicensePorts ports;

  LicenseAnswers(
      Call call, ConfigurationSnapshot snapshot, LicensePorts ports, DecisionPorts decisions) {
    super(call, snapshot, decisions);
    this.call = call;
    this.ports = ports;
  }

  @Override
  public CompletionStage<? extends Fact<?>> findContent(FindContent question) {
    return ports.contents().find(call, question.id()).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> findViewerSession(FindViewerSession question) {
    return ports.viewerSessions().find(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> claimLicense(ClaimLicense question) {
    return ports.viewerSessions().claim(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> findDeviceBinding(FindDeviceBinding question) {
    return ports.deviceBindings().find(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> bindDevice(BindDevice question) {
    return ports.deviceBindings().bind(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> findRegisteredDevices(FindRegisteredDevices question) {
    return ports.deviceRecords().find(call, question).thenApply(question::answered);
  }

  @Override
  public CompletionStage<? extends Fact<?>> issueTokenUrl(IssueTokenUrl question) {
    return opened(question.content())
        .thenCompose(
            keys ->
                ports
                    .tokenUrls()
                    .issue(
                        call,
                        new TokenUrlIssuer.Order(
                            question.content(), keys, question.cookie(), question.device())))
        .thenApply(question::answered);
  }

  private CompletionStage<ContentKeys> opened(Content content) {
    WrappedKeys wrapped = content.keys();
    if (wrapped == null) {
      throw new IllegalStateException("content without token URL has keys: " + content.id());
    }
    CompletableFuture<@Nullable Secret> contentKey =
        opened(content, KeyField.CONTENT_KEY, wrapped.contentKey());
    CompletableFuture<@Nullable Secret> kek = opened(content, KeyField.KEK, wrapped.kek());
    CompletableFuture<@Nullable Secret> iv = opened(content, KeyField.IV, wrapped.iv());
    return CompletableFuture.allOf(contentKey, kek, iv)
        .thenApply(all -> new ContentKeys(contentKey.join(), kek.join(), iv.join()));
  }

  private CompletableFuture<@Nullable Secret> opened(
      Content content, KeyField field, @Nullable WrappedSecret wrapped) {
    return wrapped == null
        ? CompletableFuture.completedFuture(null)
        : ports
            .keys()
            .unwrap(call, field.of(content.id()), wrapped)
            .<@Nullable Secret>thenApply(secret -> secret)
            .toCompletableFuture();
  }
}
