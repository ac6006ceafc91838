package tv.playgate.upstream;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Parameters as they travel in a form or in a query. Everything special is percent-encoded, blanks
 * and the plus too, which the other side would read as a blank (sees-expressplay §5.2).
 */
final class EncodedParameters {

  private final StringJoiner pairs = new StringJoiner("&");

  EncodedParameters with(String name, String value) {
    pairs.add(encoded(name) + "=" + encoded(value));
    return this;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** All of them, in the order in which they came. Most of them are secret. */
  String text() {
    return pairs.toString();
  }
}
