package tv.playgate.domain.resource;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the channel title of an MRSS document without an XML parser: the document is opaque to the
 * rules, may be broken, and must never be resolved. What does not look like a title is none.
 */
final class MrssChannelTitle {

  private static final Pattern OPENING =
      Pattern.compile("<channel(?:\\s[^<>]*)?>\\s*<title(?:\\s[^<>]*)?>");
  private static final String CLOSING = "</title>";
  private static final Pattern CDATA =
      Pattern.compile("\\s*<!\\[CDATA\\[(.*)]]>\\s*", Pattern.DOTALL);
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|#x([0-9a-fA-F]{1,6})|lt|gt|quot|apos|amp);");

  private MrssChannelTitle() {}

  static Optional<String> in(String document) {
    Matcher opening = OPENING.matcher(document);
    if (!opening.find()) {
      return Optional.empty();
    }
    int end = document.indexOf(CLOSING, opening.end());
    return end < 0
        ? Optional.empty()
        : text(document.substring(opening.end(), end)).filter(t -> !t.isBlank());
  }

  private static Optional<String> text(String raw) {
    Matcher cdata = CDATA.matcher(raw);
    if (cdata.matches()) {
      return Optional.of(cdata.group(1).strip());
    }
    return raw.indexOf('<') < 0 ? Optional.of(unescape(raw).strip()) : Optional.empty();
  }

  private static String unescape(String raw) {
    return REFERENCE.matcher(raw).replaceAll(r -> Matcher.quoteReplacement(referenced(r)));
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
