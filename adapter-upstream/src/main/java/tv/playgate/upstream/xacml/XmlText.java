package tv.playgate.upstream.xacml;

/** Text in XML 1.0, written so that every parser reads back exactly what was meant. */
final class XmlText {

  private XmlText() {}

  /** Whether XML 1.0 can carry the text at all: not most control characters, however escaped. */
  static boolean carries(String text) {
    return text.codePoints().allMatch(XmlText::isCharacter);
  }

  private static boolean isCharacter(int c) {
    return (c >= 0x20 && c <= 0xD7FF)
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /**
   * Appends the text, for an element or for an attribute in double quotes. Line breaks and tabs go
   * as references, since parsers make others of them.
   *
   * @param text what XML {@linkplain #carries carries}
   */
  static void append(StringBuilder xml, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        case '\t' -> xml.append("&#9;");
        case '\n' -> xml.append("&#10;");
        case '\r' -> xml.append("&#13;");
        default -> xml.append(c);
      }
    }
  }
}
