package tv.playgate.domain.license;

import java.util.regex.Pattern;

/**
 * The one form of GUIDs at the entitlement door: 8-4-4-4-12 hexadecimal digits with hyphens, in any
 * case, without braces (sees-expressplay §2, decision D3).
 */
public final class GuidForm {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private GuidForm() {}

  /** Whether the text is such a GUID. */
  public static boolean fits(String text) {
    return FORM.matcher(text).matches();
  }
}
