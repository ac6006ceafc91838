package tv.playgate.persistence;

/**
 * Texts that every database keeps as they are: no NUL, which PostgreSQL refuses, and no half of a
 * surrogate pair, which its driver would silently send as a question mark.
 */
final class StorableText {

  private StorableText() {}

  /**
   * Returns the text, if it can be stored.
   *
   * @throws UnstorableTextException if it cannot; the message does not repeat it
   */
  static String require(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        throw new UnstorableTextException(i);
      }
    }
    return text;
  }
}
