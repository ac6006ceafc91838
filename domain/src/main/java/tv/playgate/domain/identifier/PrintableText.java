package tv.playgate.domain.identifier;

import static java.util.Objects.requireNonNull;

/**
 * Text of somebody else, made safe for a log and a terminal. What could end a line, steer a
 * terminal or turn the direction of writing becomes a question mark: control and format characters,
 * line and paragraph separators, halves of surrogate pairs, and what Unicode assigns to nobody.
 *
 * <p>This is the one place that says what is safe. Whatever a peer may choose freely passes it on
 * the way to people.
 */
public final class PrintableText {

  private static final char STAND_IN = '?';
  private static final String CUT = "…";

  private PrintableText() {}

  /**
   * The text with a question mark for each character that is not safe.
   *
   * @param text any text
   */
  public static String of(String text) {
    requireNonNull(text, "text");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || character > '~') {
        return cleaned(text);
      }
    }
    return text;
  }

  /**
   * The same, cut where it is long.
   *
   * @param text any text
   * @param most how many characters of it are kept; an ellipsis tells that there were more
   */
  public static String of(String text, int most) {
    return text.length() <= most ? of(text) : of(text.substring(0, most)) + CUT;
  }

  private static String cleaned(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (isSafe(character)) {
                safe.appendCodePoint(character);
              } else {
                safe.append(STAND_IN);
              }
            });
    return safe.toString();
  }

  private static boolean isSafe(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
