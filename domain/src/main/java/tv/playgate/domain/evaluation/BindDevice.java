package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;

/** Binds the cookie to the device, unless it is bound already: to which device is it bound now? */
public record BindDevice(CookieHash cookie, DrmDeviceId device) implements Question<DrmDeviceId> {

  public BindDevice {
    requireNonNull(cookie, "cookie");
    requireNonNull(device, "device");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.bindDevice(this);
  }
}
