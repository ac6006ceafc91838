package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.license.CustomerCookie;

/** Which devices redeemed tokens under that cookie? */
public record FindRegisteredDevices(CustomerCookie cookie) implements Question<RegisteredDevices> {

  public FindRegisteredDevices {
    requireNonNull(cookie, "cookie");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.findRegisteredDevices(this);
  }
}
