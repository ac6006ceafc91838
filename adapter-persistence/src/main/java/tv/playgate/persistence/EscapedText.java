package tv.playgate.persistence;

/** Texts that may hold NUL, which no database keeps, and which are opaque to us. */
final class EscapedText {

  private static final char ESCAPE = '\\';

  private EscapedText() {}

  static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\0", "\\0");
  }

  /** The text that was escaped so. */
  static String read(String escaped) {
    StringBuilder text = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == ESCAPE) {
        i++;
        text.append(escaped.charAt(i) == '0' ? '\0' : ESCAPE);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
