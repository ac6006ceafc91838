package tv.playgate.domain.resource;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The content of an element that holds nothing but text. */
final class MarkupText {

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|lt|gt|quot|apos|amp);");

  private MarkupText() {}

  /**
   * The text as XML reads it: one CDATA section as it stands, or text with its references resolved;
   * empty if it is neither.
   */
  static Optional<String> plain(String raw) {
    String stripped = raw.strip();
    if (stripped.indexOf('<') < 0) {
      return Optional.of(unescape(stripped));
    }
    boolean oneSection =
        stripped.startsWith(CDATA)
            && stripped.indexOf(CDATA_END) == stripped.length() - CDATA_END.length();
    return oneSection
        ? Optional.of(stripped.substring(CDATA.length(), stripped.length() - CDATA_END.length()))
        : Optional.empty();
  }

  private static String unescape(String raw) {
    return raw.indexOf('&') < 0
        ? raw
        : REFERENCE.matcher(raw).replaceAll(r -> Matcher.quoteReplacement(referenced(r)));
  }

  private static String referenced(MatchResult reference) {
    return switch (reference.group()) {
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&quot;" -> "\"";
      case "&apos;" -> "'";
      case "&amp;" -> "&";
      default -> numbered(reference);
    };
  }

  /** The character of that number; what is the number of none stays as it is. */
  private static String numbered(MatchResult reference) {
    String decimal = reference.group(1);
    int codePoint =
        decimal == null ? Integer.parseInt(reference.group(2), 16) : Integer.parseInt(decimal);
    return isCharacter(codePoint) ? Character.toString(codePoint) : reference.group();
  }

  private static boolean isCharacter(int codePoint) {
    return codePoint > 0
        && Character.isValidCodePoint(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }
}
