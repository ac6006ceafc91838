package tv.playgate.domain.license;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The forms of GUIDs at the entitlement door (sees-expressplay §2, decision D3). */
public enum GuidForm {
  /** 8-4-4-4-12 hexadecimal digits with hyphens, in any case, without braces. */
  HYPHENATED("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
  /** That, or the same in braces, or 32 hexadecimal digits. */
  LENIENT(HYPHENATED.form + "|\\{" + HYPHENATED.form + "\\}|[0-9a-fA-F]{32}");

  private static final int DIGITS = 32;
  private static final int HALF = DIGITS / 2;
  private static final int HEXADECIMAL = 16;

  private final Pattern form;

  GuidForm(String form) {
    this.form = Pattern.compile(form);
  }

  /** The GUID, if the text has this form. */
  public Optional<UUID> read(String text) {
    return form.matcher(text).matches() ? Optional.of(guid(text)) : Optional.empty();
  }

  private static UUID guid(String text) {
    String digits = text.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
    return new UUID(
        Long.parseUnsignedLong(digits.substring(0, HALF), HEXADECIMAL),
        Long.parseUnsignedLong(digits.substring(HALF, DIGITS), HEXADECIMAL));
  }
}
