package tv.playgate.domain.license;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tv.playgate.domain.identifier.IdentifierForm;

/**
 * The handle by which a license server passes on who stands behind a request. Whoever holds it is
 * taken for that viewer, so it prints as redacted (sees-expressplay §7, D8 and D9).
 *
 * @param value 1 to 32 bytes of UTF-8 without control characters; half a surrogate pair is no UTF-8
 */
public record CustomerCookie(String value) {

  private static final int MAX_BYTES = 32;

  /**
   * @throws IllegalArgumentException if it has not that form; the message does not repeat it
   */
  public CustomerCookie {
    if (!fits(value)) {
      throw new IllegalArgumentException(
          "customer cookie: expected 1 to " + MAX_BYTES + " bytes without control characters");
    }
  }

  /** Reads a cookie; empty if the text has not the form of one. */
  public static Optional<CustomerCookie> parse(String text) {
    return fits(text) ? Optional.of(new CustomerCookie(text)) : Optional.empty();
  }

  private static boolean fits(String text) {
    return !text.isEmpty()
        && text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
        && IdentifierForm.hasPlainCharacters(text);
  }

  @Override
  public String toString() {
    return "CustomerCookie(redacted)";
  }
}
