package tv.playgate.domain.resource;

/**
 * Walks over the tags of a document, past comments, CDATA sections, declarations and processing
 * instructions. It never goes back, and stops for good at what is no tag.
 */
final class MarkupTags {

  private static final String CDATA = "<![CDATA[";
  private static final String COMMENT = "<!--";

  private final String document;

  /** Behind the last tag. */
  private int position;

  private String name = "";
  private boolean closes;
  private boolean empty;

  MarkupTags(String document) {
    this.document = document;
  }

  /** Goes to the next tag; false if there is none that can be read. */
  boolean next() {
    int start = document.indexOf('<', position);
    while (start >= 0 && isNoElement(start)) {
      int end = behindOther(start);
      start = end < 0 ? -1 : document.indexOf('<', end);
    }
    position = start < 0 ? document.length() : start;
    return start >= 0 && readTag(start);
  }

  /** Whether it opens an element that has content. */
  boolean opens() {
    return !closes && !empty;
  }

  /** Whether it closes an element that another tag opened. */
  boolean closes() {
    return closes;
  }

  /** Whether the name behind the prefix is that, in whatever case. */
  boolean isLocally(String localName) {
    return name.substring(name.indexOf(':') + 1).equalsIgnoreCase(localName);
  }

  /** What stands before the colon of the name; empty if nothing does. */
  String prefix() {
    return name.substring(0, Math.max(name.indexOf(':'), 0));
  }

  boolean hasPrefix(String prefix) {
    return prefix().equalsIgnoreCase(prefix);
  }

  /** What stands between this tag and the next one, CDATA sections and comments included. */
  String text() {
    int end = document.indexOf('<', position);
    while (end >= 0 && isNoElement(end)) {
      int behind = behindOther(end);
      end = behind < 0 ? -1 : document.indexOf('<', behind);
    }
    return document.substring(position, end < 0 ? document.length() : end);
  }

  private boolean isNoElement(int start) {
    return document.startsWith("<!", start) || document.startsWith("<?", start);
  }

  /** Where it goes on behind what is no element; negative if that has no end. */
  private int behindOther(int start) {
    if (document.startsWith(COMMENT, start)) {
      return behind("-->", start + COMMENT.length());
    }
    if (document.startsWith(CDATA, start)) {
      return behind("]]>", start + CDATA.length());
    }
    return document.startsWith("<?", start) ? behind("?>", start) : behindDeclaration(start);
  }

  private int behind(String end, int from) {
    int found = document.indexOf(end, from);
    return found < 0 ? -1 : found + end.length();
  }

  /** A declaration that holds others may define entities, and those are nothing to guess at. */
  private int behindDeclaration(int start) {
    int end = behind(">", start);
    int inner = document.indexOf('<', start + 1);
    return inner >= 0 && inner < end ? -1 : end;
  }

  private boolean readTag(int start) {
    int end = endOfTag(start);
    if (end < 0) {
      position = document.length();
      return false;
    }
    closes = document.charAt(start + 1) == '/';
    empty = !closes && document.charAt(end - 1) == '/';
    name = name(start + (closes ? 2 : 1), end - (empty ? 1 : 0));
    position = end + 1;
    return true;
  }

  /** The {@code >} that ends the tag, which is none within quotes; negative if there is none. */
  private int endOfTag(int start) {
    char quote = 0;
    for (int i = start + 1; i < document.length(); i++) {
      char c = document.charAt(i);
      if (c == '<') {
        return -1;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    return -1;
  }

  private String name(int start, int end) {
    int i = start;
    while (i < end && !Character.isWhitespace(document.charAt(i))) {
      i++;
    }
    return document.substring(start, i);
  }
}
