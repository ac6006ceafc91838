package tv.playgate.domain.license;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The forms of GUIDs at the entitlement door (sees-expressplay §2, decision D3). */
public enum GuidForm {
  /** 8-4-4-4-12 hexadecimal digits with hyphens, in any case, without braces. */
  HYPHENATED,
  /** That, or the same in braces, or 32 hexadecimal digits. */
  LENIENT;

  private static final int DIGITS = 32;
  private static final String SHAPE = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  private static final String PLAIN = "x".repeat(DIGITS);

  /** The GUID, if the text has this form. Two are read for each license, hence no pattern. */
  public Optional<UUID> read(String text) {
    if (text.length() == SHAPE.length()) {
      return hyphenated(text);
    }
    if (this == HYPHENATED) {
      return Optional.empty();
    }
    if (text.length() == SHAPE.length() + 2 && text.startsWith("{") && text.endsWith("}")) {
      return hyphenated(text.substring(1, text.length() - 1));
    }
    return plain(text);
  }

  private static Optional<UUID> hyphenated(String text) {
    return fits(text, SHAPE)
        ? Optional.of(
            new UUID(
                digits(text, 0, 8) << 32 | digits(text, 9, 13) << 16 | digits(text, 14, 18),
                digits(text, 19, 23) << 48 | digits(text, 24, 36)))
        : Optional.empty();
  }

  private static Optional<UUID> plain(String text) {
    return fits(text, PLAIN)
        ? Optional.of(new UUID(digits(text, 0, 16), digits(text, 16, 32)))
        : Optional.empty();
  }

  private static boolean fits(String text, String shape) {
    if (text.length() != shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char character = text.charAt(i);
      if (shape.charAt(i) == 'x' ? !HexFormat.isHexDigit(character) : character != '-') {
        return false;
      }
    }
    return true;
  }

  private static long digits(String text, int from, int to) {
    return HexFormat.fromHexDigitsToLong(text, from, to);
  }
}
