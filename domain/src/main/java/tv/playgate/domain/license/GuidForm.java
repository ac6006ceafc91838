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
    StringBuilder digits = new StringBuilder(DIGITS);
    for (int i = 0; i < SHAPE.length(); i++) {
      char character = text.charAt(from + i);
      boolean hyphen = SHAPE.charAt(i) == '-';
      if (hyphen != (character == '-')) {
        return Optional.empty();
      }
      if (!hyphen) {
        digits.append(character);
      }
    }
    return digits(digits);
  }

  private static Optional<UUID> digits(CharSequence text) {
    long[] halves = new long[2];
    for (int i = 0; i < DIGITS; i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      halves[i / HALF] = halves[i / HALF] << BITS_OF_A_DIGIT | digit;
    }
    return Optional.of(new UUID(halves[0], halves[1]));
  }

  /** Of ASCII alone: there are other digits in Unicode. */
  private static int digit(char character) {
    return character < 0x80 ? Character.digit(character, HALF) : -1;
  }
}
