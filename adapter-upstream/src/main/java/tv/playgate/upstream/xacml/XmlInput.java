package tv.playgate.upstream.xacml;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML of somebody else: nothing is fetched, no entity is resolved, no document type. */
final class XmlInput {

  /** Legitimate XML has this text in CDATA sections and comments alone; no reply needs it there. */
  private static final String DOCTYPE = "<!DOCTYPE";

  private XmlInput() {}

  /**
   * A reader before the root element.
   *
   * @throws BadReplyException if the text does not begin as XML 1.0
   */
  static XMLStreamReader of(String document) throws BadReplyException {
    if (document.contains(DOCTYPE)) {
      throw new BadReplyException(BadReply.DOCTYPE);
    }
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(document));
      requireReadable(xml);
      return xml;
    } catch (XMLStreamException malformed) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
  }

  /** A new one each time: the JDK does not promise that threads may share one. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  /** The text was decoded before, so a declared encoding must be one that it was decoded in. */
  private static void requireReadable(XMLStreamReader xml) throws BadReplyException {
    String version = xml.getVersion();
    if (version != null && !version.equals("1.0")) {
      throw new BadReplyException(BadReply.MALFORMED);
    }
    String encoding = xml.getCharacterEncodingScheme();
    if (encoding != null && !ReplyText.isReadable(encoding)) {
      throw new BadReplyException(BadReply.CHARSET);
    }
  }
}
