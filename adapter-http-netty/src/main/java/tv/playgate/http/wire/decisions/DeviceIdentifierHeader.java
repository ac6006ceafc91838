package tv.playgate.http.wire.decisions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.identifier.IdentifierForm;

/**
 * The header {@code AP-Device-Identifier}: {@code fingerprint}, a blank, and the base64 of a device
 * id (pass-decisions §1.3).
 */
public final class DeviceIdentifierHeader {

  /** The header's name. */
  public static final String NAME = "ap-device-identifier";

  private static final String TYPE = "fingerprint ";

  private DeviceIdentifierHeader() {}

  /** The device; empty if the value is missing, of another type, undecodable or empty. */
  public static Optional<DeviceId> read(@Nullable String value) {
    return value != null && value.startsWith(TYPE)
        ? Base64Text.decodeUtf8(value.substring(TYPE.length()).strip())
            .filter(IdentifierForm::fits)
            .map(DeviceId::new)
        : Optional.empty();
  }
}
