package tv.playgate.sandbox.mvpd;

import java.util.Optional;
import javax.xml.crypto.dsig.XMLSignature;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads questions in XACML 2.0, strictly: what is no question is refused, never mended. */
public final class XacmlReader {

  private XacmlReader() {}

  /**
   * A query in SAML 2.0 over SOAP 1.1.
   *
   * @param body as it travelled
   * @param check looks at the signature; null leaves it unchecked
   * @throws IllegalArgumentException if it is anything else
   */
  public static XacmlQuestion soap(byte[] body, @Nullable SignatureCheck check) {
    Element envelope = root(body, XmlNames.SOAP, "Envelope");
    Element soapBody = XmlTree.only(envelope, XmlNames.SOAP, "Body");
    Element query = XmlTree.only(soapBody, XmlNames.QUERY, "XACMLAuthzDecisionQuery");
    if (query.getAttribute("ID").isEmpty()) {
      throw new IllegalArgumentException("ID: missing");
    }
    Optional<Element> issuer = XmlTree.atMostOne(query, XmlNames.SAML_ASSERTION, "Issuer");
    return new RequestContext(XmlTree.only(query, XmlNames.CONTEXT, "Request"))
        .question(
            query.getAttribute("ID"),
            issuer.map(element -> element.getTextContent().strip()).orElse(null),
            signature(query, check));
  }

  /**
   * A request context on its own, its namespace spelled as it should be or as the published sample
   * has it.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static XacmlQuestion plain(byte[] body) {
    Element request = HardenedXml.parse(body).getDocumentElement();
    if (!XmlTree.is(request, XmlNames.CONTEXT, "Request")
        && !XmlTree.is(request, XmlNames.CONTEXT_MISSPELT, "Request")) {
      throw new IllegalArgumentException("Request: expected as the root");
    }
    return new RequestContext(request).question(null, null, QuerySignature.ABSENT);
  }

  private static Element root(byte[] body, String namespace, String name) {
    Element root = HardenedXml.parse(body).getDocumentElement();
    if (!XmlTree.is(root, namespace, name)) {
      throw new IllegalArgumentException(name + ": expected as the root");
    }
    return root;
  }

  private static QuerySignature signature(Element query, @Nullable SignatureCheck check) {
    if (check != null) {
      return check.of(query);
    }
    return XmlTree.children(query, XMLSignature.XMLNS, "Signature").isEmpty()
        ? QuerySignature.ABSENT
        : QuerySignature.UNCHECKED;
  }
}
