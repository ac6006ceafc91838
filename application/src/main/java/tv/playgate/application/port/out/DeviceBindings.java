package tv.playgate.application.port.out;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;

/**
 * Which customer cookie is bound to which device, for good: records of the DRM service come and go,
 * and a later one must not move a license to another device (sees-expressplay §6). It is state: no
 * revision of the configuration touches it.
 *
 * <p>Stages complete on a thread of the store. They fail with {@link UnavailableException}; those
 * of changes also with {@link ResultUnknownException}.
 */
public interface DeviceBindings {

  /** The device that the cookie is bound to; as fresh as the store itself. */
  CompletionStage<Optional<DrmDeviceId>> find(Call call, FindDeviceBinding question);

  /**
   * Binds the cookie, unless it is bound already, and gives the device that it is bound to then: of
   * several that bind it at once, all get the same. Completes once it is durable.
   */
  CompletionStage<DrmDeviceId> bind(Call call, BindDevice question);

  /** Forgets the binding, and says whether there was one. Completes once it is durable. */
  CompletionStage<Boolean> forget(Call call, CookieHash cookie);
}
