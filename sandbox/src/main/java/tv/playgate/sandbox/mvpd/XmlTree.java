package tv.playgate.sandbox.mvpd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks a document by the names of its elements. */
final class XmlTree {

  private XmlTree() {}

  /** The children of that name, in their order. */
  static List<Element> children(Element parent, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && is(child, namespace, name)) {
        found.add(child);
      }
    }
    return found;
  }

  static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  /**
   * The only child of that name.
   *
   * @throws IllegalArgumentException if there is none, or more than one
   */
  static Element only(Element parent, String namespace, String name) {
    return atMostOne(parent, namespace, name)
        .orElseThrow(() -> new IllegalArgumentException(name + ": missing"));
  }

  /**
   * The child of that name, if there is one.
   *
   * @throws IllegalArgumentException if there is more than one
   */
  static Optional<Element> atMostOne(Element parent, String namespace, String name) {
    List<Element> found = children(parent, namespace, name);
    if (found.size() > 1) {
      throw new IllegalArgumentException(name + ": " + found.size() + " (expected: 1)");
    }
    return found.stream().findFirst();
  }
}
