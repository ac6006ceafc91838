package tv.playgate.sandbox.mvpd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML without document types, and so without entities, external or exploding. */
final class HardenedXml {

  private HardenedXml() {}

  /**
   * Parses a document, in the charset that it declares.
   *
   * @throws IllegalArgumentException if it is not well-formed or has a document type
   */
  static Document parse(byte[] text) {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Silent());
      return builder.parse(new ByteArrayInputStream(text));
    } catch (SAXException | IOException malformed) {
      throw new IllegalArgumentException("xml: malformed", malformed);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser does not know its own features", e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    return factory;
  }

  static String write(Document document) {
    try {
      Transformer writing = TransformerFactory.newDefaultInstance().newTransformer();
      document.setXmlStandalone(true);
      StringWriter text = new StringWriter();
      writing.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("a document that was parsed cannot be written", e);
    }
  }

  /** The JDK's parser would print to the standard error stream otherwise. */
  private static final class Silent extends DefaultHandler {

    @Override
    public void fatalError(SAXParseException malformed) throws SAXParseException {
      throw malformed;
    }
  }
}
