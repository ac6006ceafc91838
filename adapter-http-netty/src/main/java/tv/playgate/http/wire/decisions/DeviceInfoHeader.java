package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.DeviceInfo;
import tv.playgate.http.wire.json.StrictJson;

/**
 * The header {@code X-Device-Info}: base64 of a JSON object. What every published sample sends is
 * broken JSON, so whatever can be read counts, and only a value that is not base64 is an error
 * (pass-decisions §1.4).
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
    Map<String, String> texts = readableTexts(json);
    return new DeviceInfo(
        texts.getOrDefault("osName", ""),
        texts.getOrDefault("osFamily", ""),
        texts.getOrDefault("osVendor", ""),
        texts.getOrDefault("manufacturer", ""));
  }

  /** The members with text values, as far as the object can be read. */
  private static Map<String, String> readableTexts(byte[] json) {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser parser = LENIENT.createParser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        readMembers(parser, texts);
      }
    } catch (IOException broken) {
      return texts;
    }
    return texts;
  }

  private static void readMembers(JsonParser parser, Map<String, String> texts) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        texts.put(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }
}
