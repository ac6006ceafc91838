package tv.playgate.upstream.xacml;

/** Replies in the published form with one thing changed at a time. */
final class ReplyBuilder {

  private String responseAttributes = "";
  private String responseIssuer = "<saml:Issuer>ISSUER</saml:Issuer>";
  private String status =
      "<samlp:Status><samlp:StatusCode Value=\"" + Names.SUCCESS + "\"/></samlp:Status>";
  private String assertionIssuer = "<saml:Issuer>ISSUER</saml:Issuer>";
  private String conditions = "";
  private String subject = "";
  private String results = "";

  static ReplyBuilder reply() {
    return new ReplyBuilder();
  }

  /** A reply with one result about resource1. */
  static ReplyBuilder saying(String decision, String... parts) {
    return reply().result("resource1", decision, parts);
  }

  ReplyBuilder inResponseTo(String question) {
    responseAttributes = " InResponseTo=\"" + question + "\"";
    return this;
  }

  ReplyBuilder issuers(String ofResponse, String ofAssertion) {
    responseIssuer = issuer(ofResponse);
    assertionIssuer = issuer(ofAssertion);
    return this;
  }

  private static String issuer(String name) {
    return name == null ? "" : "<saml:Issuer>" + name + "</saml:Issuer>";
  }

  ReplyBuilder status(String xml) {
    status = xml;
    return this;
  }

  ReplyBuilder subject(String xml) {
    subject = xml;
    return this;
  }

  ReplyBuilder window(String notBefore, String notOnOrAfter) {
    return conditions(
        "<saml:Conditions"
            + (notBefore == null ? "" : " NotBefore=\"" + notBefore + "\"")
            + (notOnOrAfter == null ? "" : " NotOnOrAfter=\"" + notOnOrAfter + "\"")
            + "/>");
  }

  ReplyBuilder conditions(String xml) {
    conditions = xml;
    return this;
  }

  ReplyBuilder result(String resource, String decision, String... parts) {
    return results(resultXml(" ResourceId=\"" + resource + "\"", decision, parts));
  }

  ReplyBuilder unnamedResult(String decision) {
    return results(resultXml("", decision));
  }

  ReplyBuilder results(String xml) {
    results += xml;
    return this;
  }

  private static String resultXml(String attributes, String decision, String... parts) {
    return "<c:Result"
        + attributes
        + "><c:Decision>"
        + decision
        + "</c:Decision>"
        + String.join("", parts)
        + "</c:Result>";
  }

  static String message(String text) {
    return "<c:Status><c:StatusMessage>" + text + "</c:StatusMessage></c:Status>";
  }

  static String obligation(String id, String fulfillOn, String... values) {
    StringBuilder xml = new StringBuilder("<x:Obligations><x:Obligation ObligationId=\"" + id);
    xml.append("\" FulfillOn=\"").append(fulfillOn).append("\">");
    for (String value : values) {
      xml.append("<x:AttributeAssignment AttributeId=\"n\" DataType=\"i\">" + value);
      xml.append("</x:AttributeAssignment>");
    }
    return xml.append("</x:Obligation></x:Obligations>").toString();
  }

  String assertion() {
    return "<saml:Assertion xmlns:saml=\""
        + Names.SAML
        + "\" ID=\"_a1\" IssueInstant=\"2025-01-01T00:00:01Z\" Version=\"2.0\">"
        + assertionIssuer
        + subject
        + conditions
        + "<s:XACMLAuthzDecisionStatement xmlns:s=\""
        + Names.XACML_STATEMENT
        + "\"><c:Response xmlns:c=\""
        + Names.XACML_CONTEXT
        + "\" xmlns:x=\"urn:oasis:names:tc:xacml:2.0:policy:schema:os\">"
        + results
        + "</c:Response></s:XACMLAuthzDecisionStatement></saml:Assertion>";
  }

  String response() {
    return "<samlp:Response xmlns:samlp=\""
        + Names.SAML_PROTOCOL
        + "\" xmlns:saml=\""
        + Names.SAML
        + "\" ID=\"_r1\" Version=\"2.0\""
        + responseAttributes
        + ">"
        + responseIssuer
        + status
        + assertion()
        + "</samlp:Response>";
  }

  static String enveloped(String body) {
    return "<e:Envelope xmlns:e=\"" + Names.SOAP + "\"><e:Body>" + body + "</e:Body></e:Envelope>";
  }

  String xml() {
    return enveloped(response());
  }
}
