package tv.playgate.upstream.xacml;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The id by which a signature refers to the element that it stands in. */
final class OwnId {

  static final String NAME = "ID";

  private OwnId() {}

  /**
   * Makes the element known by its id, which no other may have: whatever else has it, by whatever
   * spelling of "id", could be meant instead.
   */
  static void require(Element element) throws BadReplyException {
    String id = element.getAttribute(NAME);
    if (id.isEmpty() || bearers(element.getOwnerDocument().getDocumentElement(), id) != 1) {
      throw new BadReplyException(BadReply.SIGNATURE_FORM);
    }
    element.setIdAttribute(NAME, true);
  }

  /** The depth is that of a reply that was read before, and so is bounded. */
  private static int bearers(Element element, String id) {
    int bearers = bears(element.getAttributes(), id) ? 1 : 0;
    for (Element child : SignableDocument.children(element)) {
      bearers += bearers(child, id);
    }
    return bearers;
  }

  private static boolean bears(NamedNodeMap attributes, String id) {
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (NAME.equalsIgnoreCase(attribute.getLocalName()) && id.equals(attribute.getNodeValue())) {
        return true;
      }
    }
    return false;
  }
}
