package tv.playgate.http.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The header fields of a request. Names ignore case. */
public interface RequestHeaders {

  /** The first value of that name, stripped of outer blanks; null where there is none. */
  @Nullable String first(String name);

  /**
   * The value of a field that has one value, stripped of outer blanks; null where there is none.
   * Where it came more than once, all of them in one text with commas between (RFC 9110, section
   * 5.3). No field that is a name, a token, a media type or base64 has such a value, so it is
   * refused as an invalid one, and nobody has to guess which of them was meant.
   */
  default @Nullable String only(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? null : String.join(", ", values).strip();
  }

  /** All values of that name, in the order in which they came. */
  List<String> all(String name);
}
