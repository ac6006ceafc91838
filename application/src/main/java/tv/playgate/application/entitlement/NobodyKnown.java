package tv.playgate.application.entitlement;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.DeviceBindings;
import tv.playgate.application.port.out.DeviceRecords;
import tv.playgate.application.port.out.ViewerSessions;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.ClaimLicense;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.FindViewerSession;
import tv.playgate.domain.evaluation.LicenseClaim;
import tv.playgate.domain.evaluation.RegisteredDevices;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.session.ViewerSessionUse;

/** Stands in for stores that an embedder does without; whoever needs one after all is told so. */
final class NobodyKnown implements ViewerSessions, DeviceBindings, DeviceRecords {

  @Override
  public CompletionStage<Void> open(Call call, ViewerSession session) {
    return noStore();
  }

  @Override
  public CompletionStage<Optional<ViewerSession>> find(Call call, FindViewerSession question) {
    return noStore();
  }

  @Override
  public CompletionStage<LicenseClaim> claim(Call call, ClaimLicense question) {
    return noStore();
  }

  @Override
  public CompletionStage<Optional<ViewerSessionUse>> show(Call call, ViewerSessionId id) {
    return noStore();
  }

  @Override
  public CompletionStage<Boolean> revoke(Call call, ViewerSessionId id) {
    return noStore();
  }

  @Override
  public CompletionStage<Optional<DrmDeviceId>> find(Call call, FindDeviceBinding question) {
    return noStore();
  }

  @Override
  public CompletionStage<DrmDeviceId> bind(Call call, BindDevice question) {
    return noStore();
  }

  @Override
  public CompletionStage<Boolean> forget(Call call, CookieHash cookie) {
    return noStore();
  }

  @Override
  public CompletionStage<RegisteredDevices> find(Call call, FindRegisteredDevices question) {
    return noStore();
  }

  private static <T> CompletionStage<T> noStore() {
    return CompletableFuture.failedFuture(
        new IllegalStateException("a license needs a viewer or a device, and nobody keeps them"));
  }
}
