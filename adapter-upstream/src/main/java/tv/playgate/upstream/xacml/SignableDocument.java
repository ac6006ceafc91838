package tv.playgate.upstream.xacml;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A document as a tree, which only signatures need. Nothing is fetched and a document type is
 * refused; the size is bounded by whoever hands it in.
 */
final class SignableDocument {

  private SignableDocument() {}

  /**
   * The tree.
   *
   * @throws SAXException if the text is no XML, or has a document type
   */
  static Document of(String text) throws SAXException {
    try {
      var builder = factory().newDocumentBuilder();
      // The usual handler prints to the standard error stream.
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException | IOException neverInMemory) {
      throw new IllegalStateException("the JDK's XML parser does not work", neverInMemory);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return factory;
  }

  /** The elements that stand directly in another. */
  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (@Nullable Node child = parent.getFirstChild();
        child != null;
        child = child.getNextSibling()) {
      if (child instanceof Element) {
        children.add((Element) child);
      }
    }
    return children;
  }

  /** Those of that name. */
  static List<Element> children(Node parent, String namespace, String localName) {
    return children(parent).stream()
        .filter(child -> namespace.equals(child.getNamespaceURI()))
        .filter(child -> localName.equals(child.getLocalName()))
        .toList();
  }

  /** An element as text, without declaration. */
  static String text(Element element) throws TransformerException {
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Transformer transformer = factory.newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter text = new StringWriter();
    transformer.transform(new DOMSource(element), new StreamResult(text));
    return text.toString();
  }
}
