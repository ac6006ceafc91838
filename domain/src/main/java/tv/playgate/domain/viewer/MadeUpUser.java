package tv.playgate.domain.viewer;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.identifier.Sha256;
import tv.playgate.domain.temporary.IdentityHash;

/**
 * Names for viewers whom no MVPD names, in the published form; the same viewer always gets the same
 * one, and nobody can tell the device from it (pass-decisions §5.1, §5.2).
 */
public final class MadeUpUser {

  private static final String DEGRADED = "95cf93bcd183214a";
  private static final String TEMPORARY = "temppass_";
  private static final int TEMPORARY_DIGITS = 40;

  private MadeUpUser() {}

  /** The user of a device that is served although nobody may be signed in. */
  public static String of(DeviceId device) {
    return DEGRADED + Sha256.hex(device.value());
  }

  /** The user of a trial. */
  public static String ofTrial(DeviceId device, @Nullable IdentityHash identity) {
    String viewer = identity == null ? device.value() : device.value() + "\n" + identity.hex();
    return TEMPORARY + Sha256.hex(viewer).substring(0, TEMPORARY_DIGITS);
  }
}
