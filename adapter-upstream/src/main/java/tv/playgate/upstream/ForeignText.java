package tv.playgate.upstream;

import org.jspecify.annotations.Nullable;

/**
 * Text of another system that goes on to logs and viewers: without control characters and broken
 * characters, which become blanks, and of limited length.
 */
final class ForeignText {

  /** The longest text, in UTF-16 characters. */
  static final int MAX_LENGTH = 1_000;

  private ForeignText() {}

  /** The tidy text; null if nothing is left of it. */
  static @Nullable String tidy(String text) {
    StringBuilder tidy = new StringBuilder();
    text.codePoints()
        .map(c -> harmful(c) ? ' ' : c)
        .takeWhile(c -> tidy.length() + Character.charCount(c) <= MAX_LENGTH)
        .forEachOrdered(tidy::appendCodePoint);
    String stripped = tidy.toString().strip();
    return stripped.isEmpty() ? null : stripped;
  }

  private static boolean harmful(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
