package tv.playgate.http.wire.decisions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/**
 * A header value that is base64 of JSON and needs to be right to count: at most {@value
 * #MAX_LENGTH} characters long, and JSON as the doors take it everywhere.
 */
final class EncodedJson {

  /** The longest value, in characters. */
  static final int MAX_LENGTH = 8_192;

  private EncodedJson() {}

  /** What the reading makes of the value; empty if it is missing, too long, or no such JSON. */
  static <T> Optional<T> read(@Nullable String value, StrictJson.Reading<T> reading) {
    return value == null || value.length() > MAX_LENGTH
        ? Optional.empty()
        : Base64Text.decode(value).flatMap(json -> parse(json, reading));
  }

  private static <T> Optional<T> parse(byte[] json, StrictJson.Reading<T> reading) {
    try {
      return Optional.of(StrictJson.read(json, reading));
    } catch (MalformedJsonException unusable) {
      return Optional.empty();
    }
  }
}
