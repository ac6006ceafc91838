package tv.playgate.domain.temporary;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.DeviceId;

/**
 * Whose grant: either part finds it, so that a new device or a new identity alone is no new trial
 * (pass-decisions §5.2).
 *
 * @param device on which device
 * @param identity the viewer of a promotional trial; null for a basic one
 */
public record GrantHolder(DeviceId device, @Nullable IdentityHash identity) {

  public GrantHolder {
    requireNonNull(device, "device");
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "GrantHolder(redacted)";
  }
}
