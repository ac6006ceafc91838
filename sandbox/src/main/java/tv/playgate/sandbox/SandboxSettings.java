package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

/**
 * How the sandbox's ExpressPlay is set up. It prints no authenticator.
 *
 * @param customerAuthenticator the one that it accepts
 * @param tokenHost the host that its token URLs name
 * @param deviceParameter the name under which it looks for a device; it ignores every other, as
 *     silently as the real service may (sees-expressplay §7, D7)
 */
record SandboxSettings(String customerAuthenticator, String tokenHost, String deviceParameter) {

  static final String DEVICE_PARAMETER = "deviceid";

  SandboxSettings {
    requireNonNull(customerAuthenticator, "customerAuthenticator");
    requireNonNull(tokenHost, "tokenHost");
    requireNonNull(deviceParameter, "deviceParameter");
  }

  @Override
  public String toString() {
    return "SandboxSettings(" + tokenHost + ", " + deviceParameter + ")";
  }
}
