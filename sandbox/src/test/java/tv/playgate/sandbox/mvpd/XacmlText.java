package tv.playgate.sandbox.mvpd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Queries as they are published (pass-decisions §9.1), written by hand for tests. */
public final class XacmlText {

  private XacmlText() {}

  /** A query in SAML over SOAP, from user-1 at 203.45.101.20. */
  public static String query(String... resources) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <soap11:Envelope xmlns:soap11="http://schemas.xmlsoap.org/soap/envelope/"><soap11:Header/><soap11:Body>
        <xacml-samlp:XACMLAuthzDecisionQuery
          xmlns:xacml-samlp="urn:oasis:names:tc:xacml:2.0:profile:saml2.0:v2:schema:protocol"
          CombinePolicies="false" Destination="https://pdp.mvpd.example/" ID="_0f3c9a"
          IssueInstant="2025-01-01T00:00:00.000Z" Version="2.0">
         <saml2:Issuer xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion">https://sp.example/REF30</saml2:Issuer>
         %s
        </xacml-samlp:XACMLAuthzDecisionQuery></soap11:Body></soap11:Envelope>
        """
        .formatted(
            request(
                "urn:oasis:names:tc:xacml:2.0:context:schema:os",
                attribute("urn:oasis:names:tc:xacml:1.0:subject:subject-id", "string", "user-1"),
                resources));
  }

  /** A request on its own, in that namespace, with the user as base64. */
  public static String plain(String namespace, String... resources) {
    return request(
        namespace,
        attribute("urn:oasis:names:tc:xacml:1.0:subject:subject-token", "base64Binary", "dXNlci0x"),
        resources);
  }

  /** The query, signed. */
  public static String signed(XmlSigning signing, String... resources) {
    Document document = HardenedXml.parse(query(resources).getBytes(UTF_8));
    Element body = XmlTree.only(document.getDocumentElement(), XmlNames.SOAP, "Body");
    Element query = XmlTree.only(body, XmlNames.QUERY, "XACMLAuthzDecisionQuery");
    signing.sign(query, XmlTree.only(query, XmlNames.CONTEXT, "Request"));
    return HardenedXml.write(document);
  }

  private static String request(String namespace, String subject, String... resources) {
    return """
        <x:Request xmlns:x="%s"><x:Subject>%s</x:Subject>%s<x:Action>%s</x:Action>
        <x:Environment>%s</x:Environment></x:Request>"""
        .formatted(
            namespace,
            subject,
            Arrays.stream(resources).map(XacmlText::resource).collect(Collectors.joining()),
            attribute("urn:oasis:names:tc:xacml:1.0:action:action-id", "string", "VIEW"),
            attribute(
                "urn:oasis:names:tc:xacml:1.0:subject:authn-locality:ip-address",
                "string",
                "203.45.101.20"));
  }

  private static String resource(String id) {
    return "<x:Resource>"
        + attribute("urn:oasis:names:tc:xacml:1.0:resource:resource-id", "string", id)
        + attribute("urn:cablelabs:ocla:1.0:attribute:content:tv-network", "string", "TV-" + id)
        + "</x:Resource>";
  }

  private static String attribute(String id, String type, String value) {
    return """
        <x:Attribute AttributeId="%s" DataType="http://www.w3.org/2001/XMLSchema#%s">
        <x:AttributeValue>%s</x:AttributeValue></x:Attribute>"""
        .formatted(id, type, value);
  }
}
