package tv.playgate.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parameters of a form or a query, decoded. Names are case-sensitive. */
record FormParameters(Map<String, String> all) {

  /**
   * Reads them; a parameter that comes twice counts once.
   *
   * @throws IllegalArgumentException if they are not properly encoded
   */
  static FormParameters read(@Nullable String encoded) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (encoded != null && !encoded.isEmpty()) {
      for (String pair : encoded.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        parameters.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
      }
    }
    return new FormParameters(parameters);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Nullable String get(String name) {
    return all.get(name);
  }

  /** The value; empty where there is none. */
  String text(String name) {
    return all.getOrDefault(name, "");
  }

  /** Whether it is not there, or has nothing in it. */
  boolean lacks(String name) {
    return text(name).isEmpty();
  }

  boolean matches(String name, Pattern form) {
    return form.matcher(text(name)).matches();
  }

  /** Whether it is there and has another form. */
  boolean isWrong(String name, Pattern form) {
    return !lacks(name) && !matches(name, form);
  }

  /** Never prints what it holds. */
  @Override
  public String toString() {
    return "FormParameters" + all.keySet();
  }
}
