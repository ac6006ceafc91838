package tv.playgate.http.wire.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Parameters as forms and queries write them: {@code name=value&name=value}. */
public final class FormParameters {

  private final Map<String, String> values;

  private FormParameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads parameters; empty if a name comes twice or an escape is malformed.
   *
   * @param texts forms and queries whose parameters go together
   */
  public static Optional<FormParameters> read(String... texts) {
    Map<String, String> values = new HashMap<>();
    for (String text : texts) {
      for (String pair : text.split("&", -1)) {
        if (!pair.isEmpty() && !put(values, pair)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new FormParameters(values));
  }

  private static boolean put(Map<String, String> values, String pair) {
    int equals = pair.indexOf('=');
    try {
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      return values.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) == null;
    } catch (IllegalArgumentException malformedEscape) {
      return false;
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The value of a parameter; empty if there is none or it is blank. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }
}
