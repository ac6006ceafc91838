package tv.playgate.sandbox.mvpd;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as it is written, one element after the other; every text is escaped. */
final class XmlText {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  XmlText() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw cannotHappen(e);
    }
  }

  XmlText open(String name) {
    try {
      out.writeStartElement(name);
      return this;
    } catch (XMLStreamException e) {
      throw cannotHappen(e);
    }
  }

  /** An attribute of what was opened last; a declaration of a namespace is one, too. */
  XmlText with(String name, String value) {
    try {
      out.writeAttribute(name, value);
      return this;
    } catch (XMLStreamException e) {
      throw cannotHappen(e);
    }
  }

  XmlText text(String value) {
    try {
      out.writeCharacters(value);
      return this;
    } catch (XMLStreamException e) {
      throw cannotHappen(e);
    }
  }

  XmlText close() {
    try {
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw cannotHappen(e);
    }
  }

  /** Opens, fills and closes an element. */
  XmlText whole(String name, Map<String, String> attributes, String value) {
    open(name);
    attributes.forEach(this::with);
    return text(value).close();
  }

  /** All of it; what is still open is closed. */
  String end() {
    try {
      out.writeEndDocument();
      out.flush();
      return text.toString();
    } catch (XMLStreamException e) {
      throw cannotHappen(e);
    }
  }

  private static IllegalStateException cannotHappen(XMLStreamException e) {
    return new IllegalStateException("writing to memory failed", e);
  }
}
