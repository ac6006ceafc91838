package tv.playgate.sandbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tv.playgate.sandbox.mvpd.ReplyStyle;

/**
 * Scripts for calls in XACML that go wrong in XML or in SOAP. Where there is a decision, it is a
 * permit for {@code resource1}: whoever grants on it has been fooled.
 */
public final class XmlFaults {

  private static final String TYPE = "text/xml; charset=utf-8";
  private static final int LAUGHS = 10;

  private XmlFaults() {}

  /** Ends in the middle of an element. */
  public static Script cutOff() {
    String whole = permit("");
    return xml(whole.substring(0, whole.length() / 2));
  }

  /** Well-formed, and something else altogether. */
  public static Script anotherDocument() {
    return xml("<html><body>Permit</body></html>");
  }

  /** Has a document type, and nothing bad in it. */
  public static Script documentType() {
    return xml("<!DOCTYPE soap-env:Envelope>" + permit(""));
  }

  /** Wants an external entity to be fetched; whoever has that address sees whether it is. */
  public static Script externalEntity(URI canary) {
    String type = "<!DOCTYPE soap-env:Envelope [<!ENTITY bait SYSTEM \"" + canary + "\">]>";
    return xml(type + permit("&bait;"));
  }

  /** Wants an external document type to be fetched. */
  public static Script externalDocumentType(URI canary) {
    return xml("<!DOCTYPE soap-env:Envelope SYSTEM \"" + canary + "\">" + permit(""));
  }

  /** An entity that becomes billions of its kind. */
  public static Script billionLaughs() {
    StringBuilder type = new StringBuilder("<!DOCTYPE soap-env:Envelope [<!ENTITY laugh0 \"ha\">");
    for (int level = 1; level <= LAUGHS; level++) {
      String before = "&laugh" + (level - 1) + ";";
      type.append("<!ENTITY laugh" + level + " \"" + before.repeat(LAUGHS) + "\">");
    }
    return xml(type + "]>" + permit("&laugh" + LAUGHS + ";"));
  }

  /** Elements within elements, so many thousand deep. */
  public static Script deep(int thousands) {
    int depth = thousands * 1_000;
    return xml("<a>".repeat(depth) + "</a>".repeat(depth));
  }

  /** Says that it is UTF-8, in the header and in the document, and has a byte of Latin-1. */
  public static Script wrongCharset() {
    String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + permit("caf\u00e9");
    return Script.reply(
        200, Map.of("Content-Type", TYPE), text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Says that it is in a charset that does not exist. */
  public static Script unknownCharset() {
    return xml("<?xml version=\"1.0\" encoding=\"KLINGON-8\"?>" + permit(""));
  }

  /** Is in another charset, as it says itself: there is nothing wrong with it. */
  public static Script utf16() {
    String text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + permit("");
    return Script.reply(
        200,
        Map.of("Content-Type", "text/xml; charset=utf-16"),
        text.getBytes(StandardCharsets.UTF_16));
  }

  /** A SOAP fault, with status 500 as SOAP wants it. */
  public static Script soapFault(String text) {
    return Script.reply(
        500,
        TYPE,
        "<soap-env:Envelope xmlns:soap-env=\"http://schemas.xmlsoap.org/soap/envelope/\">"
            + "<soap-env:Body><soap-env:Fault><faultcode>soap-env:Server</faultcode><faultstring>"
            + text.replace("&", "&amp;").replace("<", "&lt;")
            + "</faultstring></soap-env:Fault></soap-env:Body></soap-env:Envelope>");
  }

  /** Two results for the resource that contradict each other. */
  public static Script twoResults() {
    String denial = "</Result><Result ResourceId=\"resource1\"><Decision>Deny</Decision>";
    return xml(permit("").replace("</Result>", denial + "</Result>"));
  }

  /** A decision that there is not. */
  public static Script unknownDecision() {
    return xml(permit("").replace("<Decision>Permit<", "<Decision>Perhaps<"));
  }

  private static Script xml(String text) {
    return Script.reply(200, TYPE, text);
  }

  private static String permit(String message) {
    return """
        <soap-env:Envelope xmlns:soap-env="http://schemas.xmlsoap.org/soap/envelope/">\
        <soap-env:Body><samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
        xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r1" \
        IssueInstant="2025-01-01T00:00:01Z" Version="2.0">\
        <saml:Issuer>@ISSUER@</saml:Issuer>\
        <samlp:Status><samlp:StatusCode Value="@SUCCESS@"/></samlp:Status>\
        <saml:Assertion ID="_a1" IssueInstant="2025-01-01T00:00:01Z" Version="2.0">\
        <saml:Issuer>@ISSUER@</saml:Issuer><xs:XACMLAuthzDecisionStatement \
        xmlns:xs="urn:oasis:names:tc:xacml:2.0:profile:saml2.0:v2:schema:assertion">\
        <Response xmlns="urn:oasis:names:tc:xacml:2.0:context:schema:os">\
        <Result ResourceId="resource1"><Decision>Permit</Decision><Status>\
        <StatusCode Value="urn:oasis:names:tc:xacml:1.0:status:ok"/>\
        <StatusMessage>@MESSAGE@</StatusMessage></Status></Result></Response>\
        </xs:XACMLAuthzDecisionStatement></saml:Assertion></samlp:Response>\
        </soap-env:Body></soap-env:Envelope>"""
        .replace("@ISSUER@", ReplyStyle.usual().issuer())
        .replace("@SUCCESS@", ReplyStyle.SUCCESS)
        .replace("@MESSAGE@", message);
  }
}
