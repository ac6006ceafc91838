package tv.playgate.upstream.xacml;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/**
 * Writes one question as published (pass-decisions §9.1): a SAML query over SOAP, or the plain
 * XACML request. There is no blank between elements.
 */
final class QueryDocument {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String BASE64 = "http://www.w3.org/2001/XMLSchema#base64Binary";
  private static final String ACCESS_SUBJECT =
      "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";

  private final XacmlDialect dialect;
  private final StringBuilder xml = new StringBuilder(4096);
  private int behindIssuer;

  private QueryDocument(XacmlDialect dialect) {
    this.dialect = dialect;
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** The request alone. */
  static QueryDocument plain(XacmlDialect dialect, AskMvpd question, SentResources resources) {
    QueryDocument document = new QueryDocument(dialect);
    document.request(question, resources);
    return document;
  }

  /**
   * The query in its envelope.
   *
   * @param id the query's id, an XML name without colon
   * @param issuer who asks
   * @param destination who is asked
   * @param at when
   */
  static QueryDocument query(
      XacmlDialect dialect,
      AskMvpd question,
      SentResources resources,
      String id,
      String issuer,
      String destination,
      Instant at) {
    QueryDocument document = new QueryDocument(dialect);
    document.open("soap11:Envelope", "xmlns:soap11", Names.SOAP);
    document.xml.append("<soap11:Header/><soap11:Body>");
    document.open(
        "xacml-samlp:XACMLAuthzDecisionQuery",
        "xmlns:xacml-samlp",
        Names.XACML_QUERY,
        "CombinePolicies",
        "false",
        "Destination",
        destination,
        "ID",
        id,
        "IssueInstant",
        MILLISECONDS.format(at),
        "Version",
        "2.0");
    document.issuer(issuer);
    document.request(question, resources);
    document.xml.append("</xacml-samlp:XACMLAuthzDecisionQuery></soap11:Body></soap11:Envelope>");
    return document;
  }

  private void issuer(String issuer) {
    open("saml2:Issuer", "xmlns:saml2", Names.SAML);
    XmlText.append(xml, issuer);
    xml.append("</saml2:Issuer>");
    behindIssuer = xml.length();
  }

  private void request(AskMvpd question, SentResources resources) {
    open(
        "xacml-context:Request",
        "xmlns:xacml-context",
        Names.XACML_CONTEXT,
        "xmlns:xsi",
        Names.XML_SCHEMA_INSTANCE);
    if (dialect.plain()) {
      open("xacml-context:Subject");
    } else {
      open("xacml-context:Subject", "SubjectCategory", ACCESS_SUBJECT);
    }
    attribute(XacmlMember.SUBJECT_ATTRIBUTE, XacmlMember.SUBJECT_TYPE, subject(question));
    xml.append("</xacml-context:Subject>");
    resources.sent().forEach(this::resource);
    open("xacml-context:Action");
    attribute(
        dialect.text(XacmlMember.ACTION_ATTRIBUTE), Names.STRING, dialect.text(XacmlMember.ACTION));
    xml.append("</xacml-context:Action>");
    open("xacml-context:Environment");
    attribute(XacmlMember.ADDRESS_ATTRIBUTE, XacmlMember.ADDRESS_TYPE, question.address().value());
    xml.append("</xacml-context:Environment></xacml-context:Request>");
  }

  /** In the published plain sample the type says base64, and so it is the MVPD's id in base64. */
  private String subject(AskMvpd question) {
    String subject = question.subject().value();
    return dialect.text(XacmlMember.SUBJECT_TYPE).equals(BASE64)
        ? Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8))
        : subject;
  }

  private void resource(SentResource resource) {
    open("xacml-context:Resource");
    attribute(XacmlMember.RESOURCE_ATTRIBUTE, XacmlMember.RESOURCE_TYPE, resource.id());
    for (SentResource.Part part : resource.parts()) {
      attribute(dialect.text(part.attribute()), Names.STRING, part.value());
    }
    xml.append("</xacml-context:Resource>");
  }

  private void attribute(XacmlMember id, XacmlMember type, String value) {
    attribute(dialect.text(id), dialect.text(type), value);
  }

  private void attribute(String id, String type, String value) {
    open("xacml-context:Attribute", "AttributeId", id, "DataType", type);
    if (dialect.plain()) {
      open("xacml-context:AttributeValue");
    } else {
      open("xacml-context:AttributeValue", "xsi:type", "xacml-context:AttributeValueType");
    }
    XmlText.append(xml, value);
    xml.append("</xacml-context:AttributeValue></xacml-context:Attribute>");
  }

  /** Opens an element with attributes, given as name and value by turns. */
  private void open(String name, String... attributes) {
    xml.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ').append(attributes[i]).append("=\"");
      XmlText.append(xml, attributes[i + 1]);
      xml.append('"');
    }
    xml.append('>');
  }

  /** The same with the signature behind its issuer, where SAML wants it. */
  String signedBy(String signature) {
    return xml.substring(0, behindIssuer) + signature + xml.substring(behindIssuer);
  }

  @Override
  public String toString() {
    return xml.toString();
  }
}
