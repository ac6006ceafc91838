package tv.playgate.application.fake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.DeviceBindings;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;

/** Bindings that live as long as the test. Completes on the calling thread. */
public final class InMemoryDeviceBindings implements DeviceBindings {

  private final Map<CookieHash, DrmDeviceId> bindings = new ConcurrentHashMap<>();

  @Override
  public CompletionStage<Optional<DrmDeviceId>> find(Call call, FindDeviceBinding question) {
    return CompletableFuture.completedFuture(Optional.ofNullable(bindings.get(question.cookie())));
  }

  @Override
  public CompletionStage<DrmDeviceId> bind(Call call, BindDevice question) {
    return CompletableFuture.completedFuture(
        bindings.computeIfAbsent(question.cookie(), cookie -> question.device()));
  }

  @Override
  public CompletionStage<Boolean> forget(Call call, CookieHash cookie) {
    return CompletableFuture.completedFuture(bindings.remove(cookie) != null);
  }
}
