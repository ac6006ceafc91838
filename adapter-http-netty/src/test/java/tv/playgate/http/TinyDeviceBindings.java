package tv.playgate.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.DeviceBindings;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;

/** Bindings that live as long as the test. Completes on the calling thread. */
final class TinyDeviceBindings implements DeviceBindings {

  private final Map<CookieHash, DrmDeviceId> devices = new HashMap<>();

  @Override
  public synchronized CompletionStage<Optional<DrmDeviceId>> find(
      Call call, FindDeviceBinding question) {
    return CompletableFuture.completedFuture(Optional.ofNullable(devices.get(question.cookie())));
  }

  @Override
  public synchronized CompletionStage<DrmDeviceId> bind(Call call, BindDevice question) {
    devices.putIfAbsent(question.cookie(), question.device());
    return CompletableFuture.completedFuture(devices.get(question.cookie()));
  }

  @Override
  public synchronized CompletionStage<Boolean> forget(Call call, CookieHash cookie) {
    return CompletableFuture.completedFuture(devices.remove(cookie) != null);
  }
}
