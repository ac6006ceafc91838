package tv.playgate.domain.resource;

import java.util.Optional;
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

  private MrssChannelTitle() {}

  static Optional<String> in(String document) {
    Matcher opening = OPENING.matcher(document);
    if (!opening.find()) {
      return Optional.empty();
    }
    int end = document.indexOf(CLOSING, opening.end());
    return end < 0
        ? Optional.empty()
        : Optional.of(text(document.substring(opening.end(), end))).filter(t -> !t.isBlank());
  }

  private static String text(String raw) {
    Matcher cdata = CDATA.matcher(raw);
    return cdata.matches() ? cdata.group(1).strip() : unescape(raw).strip();
  }

  private static String unescape(String raw) {
    return raw.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
