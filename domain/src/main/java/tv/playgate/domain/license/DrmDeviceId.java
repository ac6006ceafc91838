package tv.playgate.domain.license;

import java.nio.charset.StandardCharsets;
import tv.playgate.domain.identifier.IdentifierForm;

/**
 * A device as its DRM system knows it, and a token can be bound to it; opaque (sees-expressplay
 * §6). It is personal, so it prints as redacted.
 *
 * @param value 1 to 255 bytes of UTF-8 without control characters
 */
public record DrmDeviceId(String value) {

  private static final int MAX_BYTES = 255;

  /**
   * @throws IllegalArgumentException if it has not that form; the message does not repeat it
   */
  public DrmDeviceId {
    if (!fits(value)) {
      throw new IllegalArgumentException(
          "DRM device: expected 1 to " + MAX_BYTES + " bytes without control characters");
    }
  }

  /** Whether a text can be a device. */
  public static boolean fits(String text) {
    return IdentifierForm.fits(text) && text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }

  @Override
  public String toString() {
    return "DrmDeviceId(redacted)";
  }
}
