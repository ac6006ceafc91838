package tv.playgate.domain.identifier;

import static java.util.Objects.requireNonNull;

/**
 * The form of every identifier: 1 to 255 characters, none of them a control character or half of a
 * surrogate pair (which no UTF-8 can carry), and not all of them blank. Identifiers are opaque
 * beyond that and compare case-sensitively.
 */
public final class IdentifierForm {

  /** The longest identifier, in UTF-16 characters. */
  public static final int MAX_LENGTH = 255;

  private IdentifierForm() {}

  /**
   * Whether the text has the form of an identifier.
   *
   * @param text any text
   */
  public static boolean fits(String text) {
    return !text.isBlank() && text.length() <= MAX_LENGTH && hasPlainCharacters(text);
  }

  /**
   * Whether no character of the text is a control character or half of a surrogate pair.
   *
   * @param text any text
   */
  public static boolean hasPlainCharacters(String text) {
    // Plain loops: streams of code points were most of what an identifier costs.
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return false;
      }
    }
    return isUnicode(text);
  }

  /**
   * Whether the text holds no half of a surrogate pair, so that UTF-8 can carry it.
   *
   * @param text any text
   */
  public static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && !isPair(text, i++)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  /**
   * Returns the text, if it has the form of an identifier.
   *
   * @param name what the identifier is called, for the message
   * @param text the identifier
   * @throws IllegalArgumentException if it has not
   */
  public static String require(String name, String text) {
    requireNonNull(text, name);
    if (!fits(text)) {
      throw new IllegalArgumentException(
          name + ": expected 1 to " + MAX_LENGTH + " characters without control characters");
    }
    return text;
  }
}
