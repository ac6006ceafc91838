package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;

/** Which device was that cookie bound to? */
public record FindDeviceBinding(CookieHash cookie) implements Question<Optional<DrmDeviceId>> {

  public FindDeviceBinding {
    requireNonNull(cookie, "cookie");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.findDeviceBinding(this);
  }
}
