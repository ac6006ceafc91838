package tv.playgate.upstream.xacml;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through XML of somebody else, forwards only and without recursion of its own. Nothing is
 * fetched, no entity is resolved, a document type is refused, depth and attributes are bounded.
 *
 * <p>Whoever is at an element reads it to its end: by {@link #text}, by {@link #skip}, or by {@link
 * #nextChild} until there is none. Then he is where he was before.
 */
final class XmlCursor {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_ATTRIBUTES = 64;

  private final XMLStreamReader xml;
  private int depth;

  private XmlCursor(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * At the root element.
   *
   * @throws BadReplyException if there is none
   */
  static XmlCursor atRootOf(String document) throws BadReplyException {
    XmlCursor cursor = new XmlCursor(XmlInput.of(document));
    cursor.requireChild();
    return cursor;
  }

  /** Goes to the next element within the one it is at; false, and at its end, if there is none. */
  boolean nextChild() throws BadReplyException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
      requireBlank(event);
      event = next();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /** Goes to the next element within the one it is at, where there has to be one. */
  void requireChild() throws BadReplyException {
    if (!nextChild()) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
  }

  /** Text between elements is nothing that anybody meant to be read. */
  private void requireBlank(int event) throws BadReplyException {
    boolean text = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    if (text && !xml.isWhiteSpace()) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
  }

  /** The text of an element that holds nothing else, without blanks around it. */
  String text() throws BadReplyException {
    StringBuilder text = new StringBuilder();
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      switch (event) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
        default -> throw new BadReplyException(BadReply.MALFORMED);
      }
    }
    return text.toString().strip();
  }

  /** Passes over the element it is at, whatever stands in it. */
  void skip() throws BadReplyException {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  /** Reads on to the end of the document, so that what is no XML behind the root is noticed. */
  void finish() throws BadReplyException {
    while (next() != XMLStreamConstants.END_DOCUMENT) {
      requireBlank(xml.getEventType());
    }
  }

  private int next() throws BadReplyException {
    try {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> enter();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new BadReplyException(BadReply.DOCTYPE);
        default -> {}
      }
      return event;
    } catch (XMLStreamException malformed) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
  }

  private void enter() throws BadReplyException {
    if (++depth > MAX_DEPTH || xml.getAttributeCount() > MAX_ATTRIBUTES) {
      throw new BadReplyException(BadReply.BOUNDS);
    }
  }

  /** Whether the element it is at has that name; the empty namespace is none. */
  boolean isAt(String namespace, String localName) {
    return namespace.equals(namespace()) && localName.equals(xml.getLocalName());
  }

  void require(String namespace, String localName) throws BadReplyException {
    if (!isAt(namespace, localName)) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
  }

  /** The name of the element it is at, without namespace. */
  String localName() {
    return xml.getLocalName();
  }

  /** The namespace of the element it is at; empty if it has none. */
  String namespace() {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** An attribute without namespace of the element it is at; null if it has not got it. */
  @Nullable String attribute(String name) {
    return xml.getAttributeValue("", name);
  }

  /**
   * Refuses an element with other attributes than these; those of other namespaces do not matter.
   * Where a missing attribute lets more pass, a misspelt one must not count as missing.
   */
  void requireNoAttributesBut(String... names) throws BadReplyException {
    Set<String> known = new HashSet<>(Set.of(names));
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      boolean own = namespace == null || namespace.isEmpty();
      if (own && !known.contains(xml.getAttributeLocalName(i))) {
        throw new BadReplyException(BadReply.MALFORMED);
      }
    }
  }
}
