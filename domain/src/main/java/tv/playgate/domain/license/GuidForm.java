package tv.playgate.domain.license;

import java.util.Optional;
import java.util.UUID;

/** The forms of GUIDs at the entitlement door (sees-expressplay §2, decision D3). */
public enum GuidForm {
  /** 8-4-4-4-12 hexadecimal digits with hyphens, in any case, without braces. */
  HYPHENATED,
  /** That, or the same in braces, or 32 hexadecimal digits. */
  LENIENT;

  private static final int DIGITS = 32;
  private static final int HALF = DIGITS / 2;
  private static final int BITS_OF_A_DIGIT = 4;
  private static final String SHAPE = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  /** The GUID, if the text has this form. Two are read for each license, hence no pattern. */
  public Optional<UUID> read(String text) {
    if (text.length() == SHAPE.length()) {
      return hyphenated(text, 0);
    }
    if (this == HYPHENATED) {
      return Optional.empty();
    }
    if (text.length() == SHAPE.length() + 2 && text.startsWith("{") && text.endsWith("}")) {
      return hyphenated(text, 1);
    }
    return text.length() == DIGITS ? digits(text) : Optional.empty();
  }

  private static Optional<UUID> hyphenated(String text, int from) {
    long[] halves = new long[2];
    int digits = 0;
    for (int i = 0; i < SHAPE.length(); i++) {
      char character = text.charAt(from + i);
      if (SHAPE.charAt(i) != '-') {
        if (!add(halves, digits++, character)) {
          return Optional.empty();
        }
      } else if (character != '-') {
        return Optional.empty();
      }
    }
    return Optional.of(new UUID(halves[0], halves[1]));
  }

  private static Optional<UUID> digits(String text) {
    long[] halves = new long[2];
    for (int i = 0; i < DIGITS; i++) {
      if (!add(halves, i, text.charAt(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new UUID(halves[0], halves[1]));
  }

  private static boolean add(long[] halves, int position, char character) {
    int digit = digit(character);
    halves[position / HALF] = halves[position / HALF] << BITS_OF_A_DIGIT | digit;
    return digit >= 0;
  }

  /** Of ASCII alone: there are other digits in Unicode. */
  private static int digit(char character) {
    return character < 0x80 ? Character.digit(character, HALF) : -1;
  }
}
