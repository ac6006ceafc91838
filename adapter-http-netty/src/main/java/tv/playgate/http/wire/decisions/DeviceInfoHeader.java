package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.DeviceAttribute;
import tv.playgate.domain.device.DeviceInfo;
import tv.playgate.http.wire.json.StrictJson;

/**
 * The header {@code X-Device-Info}: base64 of a JSON object. What every published sample sends is
 * broken JSON, so whatever can be read counts, and only a value that is not base64 is an error
 * (pass-decisions §1.4). A member that is unknown, or does not {@linkplain DeviceInfo#fits fit}, is
 * passed over; of two with one name the last counts.
 */
public final class DeviceInfoHeader {

  /** The header's name. */
  public static final String NAME = "x-device-info";

  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(StrictJson.MAX_DEPTH).build())
          .build();

  private DeviceInfoHeader() {}

  /** What the device says of itself; empty if there is a value and it is not base64. */
  public static Optional<DeviceInfo> read(@Nullable String value) {
    return value == null || value.isEmpty()
        ? Optional.of(DeviceInfo.UNKNOWN)
        : Base64Text.decode(value).map(DeviceInfoHeader::parse);
  }

  private static DeviceInfo parse(byte[] json) {
    Map<DeviceAttribute, String> values = readableValues(json);
    return values.isEmpty() ? DeviceInfo.UNKNOWN : new DeviceInfo(values);
  }

  /** What can be read of the object, up to where it breaks; only UTF-8 is read. */
  private static Map<DeviceAttribute, String> readableValues(byte[] json) {
    Map<DeviceAttribute, String> values = new EnumMap<>(DeviceAttribute.class);
    if (StrictJson.isOfAnotherEncoding(json)) {
      return values;
    }
    try (JsonParser parser = LENIENT.createParser(json)) {
      TextMembers.read(parser, (name, value) -> keep(values, name, value.strip()));
    } catch (IOException broken) {
      return values;
    }
    return values;
  }

  private static void keep(Map<DeviceAttribute, String> values, String name, String value) {
    if (DeviceInfo.fits(value)) {
      DeviceAttribute.named(name).ifPresent(attribute -> values.put(attribute, value));
    }
  }
}
