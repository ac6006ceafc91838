package tv.playgate.upstream.xacml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What an XML document says, whatever prefixes and blanks between elements it has. */
final class XmlShape {

  private static final String DECLARATION = "http://www.w3.org/2000/xmlns/";

  private XmlShape() {}

  /** One line for each element: its depth, name and attributes, and its text if it has no other. */
  static List<String> of(byte[] xml) {
    List<String> lines = new ArrayList<>();
    add(lines, "", XacmlFixture.dom(xml).getDocumentElement());
    return lines;
  }

  private static void add(List<String> lines, String indent, Element element) {
    List<Element> children = children(element);
    String text = children.isEmpty() ? element.getTextContent() : "";
    lines.add(
        indent
            + element.getLocalName()
            + " of "
            + element.getNamespaceURI()
            + " "
            + attributes(element)
            + " "
            + text);
    children.forEach(child -> add(lines, indent + " ", child));
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (!DECLARATION.equals(attribute.getNamespaceURI())) {
        attributes.put(attribute.getName(), attribute.getValue());
      }
    }
    return attributes;
  }

  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) {
        children.add((Element) child);
      }
    }
    return children;
  }
}
