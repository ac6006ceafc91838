package tv.playgate.sandbox.mvpd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tv.playgate.sandbox.NewCertificate;

class XacmlWriterTest {

  private static final Instant NOW = Instant.parse("2025-01-01T00:00:01Z");
  private static final String ID = "_[0-9a-f-]{36}";

  @Test
  void writesAReplyAsItIsPublished() {
    Verdict permit = Verdict.permit().saying("ok").obliging(Obligation.log());
    ReplyStyle style = ReplyStyle.usual().issuedBy("ISSUER").answering(ReplyStyle.Correlation.NONE);

    assertThat(
            soap(style, result("resource1", permit), result("resource2", Verdict.of(Decision.DENY)))
                .replaceAll(ID, "_"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <soap-env:Envelope xmlns:soap-env="http://schemas.xmlsoap.org/soap/envelope/"><soap-env:Body>
            <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
             xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_" IssueInstant="2025-01-01T00:00:01Z"
             Version="2.0"><saml:Issuer>ISSUER</saml:Issuer>
            <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success">
            </samlp:StatusCode></samlp:Status>
            <saml:Assertion ID="_" IssueInstant="2025-01-01T00:00:01Z" Version="2.0">
            <saml:Issuer>ISSUER</saml:Issuer>
            <saml:Conditions NotBefore="2025-01-01T00:00:01Z" NotOnOrAfter="2025-01-02T00:00:01Z">
            <saml:AudienceRestriction><saml:Audience>https://saml.sp.auth.adobe.com</saml:Audience>
            </saml:AudienceRestriction></saml:Conditions>
            <xacml-saml:XACMLAuthzDecisionStatement
             xmlns:xacml-saml="urn:oasis:names:tc:xacml:2.0:profile:saml2.0:v2:schema:assertion">
            <xacml-context:Response xmlns:xacml-context="urn:oasis:names:tc:xacml:2.0:context:schema:os">
            <xacml-context:Result ResourceId="resource1"><xacml-context:Decision>Permit
            </xacml-context:Decision><xacml-context:Status>
            <xacml-context:StatusCode Value="urn:oasis:names:tc:xacml:1.0:status:ok">
            </xacml-context:StatusCode><xacml-context:StatusMessage>ok</xacml-context:StatusMessage>
            </xacml-context:Status><xacml:Obligations xmlns:xacml="urn:oasis:names:tc:xacml:2.0:policy:schema:os">
            <xacml:Obligation ObligationId="urn:cablelabs:olca:1.0:obligations:log" FulfillOn="Permit">
            </xacml:Obligation></xacml:Obligations></xacml-context:Result>
            <xacml-context:Result ResourceId="resource2"><xacml-context:Decision>Deny
            </xacml-context:Decision></xacml-context:Result></xacml-context:Response>
            </xacml-saml:XACMLAuthzDecisionStatement></saml:Assertion></samlp:Response>
            </soap-env:Body></soap-env:Envelope>
            """
                .replace("\n", ""));
  }

  @Test
  void writesThePlainFormWithoutAnythingAround() {
    assertThat(
            XacmlWriter.plain(List.of(result("resource1", Verdict.permit())), ReplyStyle.usual()))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Response xmlns=\"urn:oasis:names:tc:xacml:2.0:context:schema:os\">"
                + "<Result ResourceId=\"resource1\"><Decision>Permit</Decision></Result></Response>");
  }

  @Test
  void leavesOutTheResultOfWhatNothingIsSaidAbout() {
    assertThat(soap(ReplyStyle.usual(), result("resource1", Verdict.missing())))
        .contains("xacml-context:Response")
        .doesNotContain("Result");
  }

  @Test
  void leavesOutTheAssertionUnlessAllIsWell() {
    assertThat(
            soap(
                ReplyStyle.usual().withStatus(ReplyStyle.RESPONDER),
                result("resource1", Verdict.permit())))
        .contains("status:Responder")
        .doesNotContain("Assertion ", "Permit");
  }

  @Test
  void tellsTheArgumentsOfAnObligation() {
    Obligation again = Obligation.reauthorizeAfter(Duration.ofMinutes(5)).spelledOcla();

    assertThat(soap(ReplyStyle.usual(), result("r", Verdict.permit().obliging(again))))
        .contains(
            "ObligationId=\"urn:cablelabs:ocla:1.0:obligations:re-authz\" FulfillOn=\"Permit\"",
            "DataType=\"http://www.w3.org/2001/XMLSchema#integer\">300</");
  }

  @Test
  void endsTheWindowWithTheVerdictThatEndsFirst() {
    XacmlResult day = result("a", Verdict.permit().holdingFor(Duration.ofHours(1)));
    XacmlResult minute = result("b", Verdict.permit().holdingFor(Duration.ofMinutes(1)));

    assertThat(soap(ReplyStyle.usual(), day, minute))
        .contains("NotOnOrAfter=\"2025-01-01T00:01:01Z\"");
    assertThat(soap(ReplyStyle.usual().holding(null), result("a", Verdict.permit())))
        .doesNotContain("Conditions");
  }

  @Test
  void writesAWindowThatIsOver() {
    ReplyStyle.Window over = new ReplyStyle.Window(Duration.ofHours(-2), Duration.ofHours(-1));

    assertThat(soap(ReplyStyle.usual().holding(over), result("a", Verdict.permit())))
        .contains("NotBefore=\"2024-12-31T22:00:01Z\" NotOnOrAfter=\"2024-12-31T23:00:01Z\"");
  }

  @Test
  void saysWhichQueryItAnswersAsItIsTold() {
    XacmlResult permit = result("a", Verdict.permit());
    ReplyStyle style = ReplyStyle.usual();

    assertThat(soap(style, permit)).contains("InResponseTo=\"_query\"");
    assertThat(soap(style.answering(ReplyStyle.Correlation.ANOTHER), permit))
        .contains("InResponseTo=\"_")
        .doesNotContain("_query");
  }

  @Test
  void escapesWhatItIsTold() {
    assertThat(soap(ReplyStyle.usual(), result("<&\">", Verdict.permit().saying("]]></x>"))))
        .contains("ResourceId=\"&lt;&amp;&quot;&gt;\"", ">]]&gt;&lt;/x&gt;<");
  }

  @Test
  void signsTheWholeResponseBehindItsIssuer(@TempDir Path directory) throws Exception {
    NewCertificate own = NewCertificate.in(directory, "mvpd", "RSA");
    XmlSigning signing = XmlSigning.with(own.key(), own.certificate());
    String signed = soap(ReplyStyle.usual().signedWith(signing), result("a", Verdict.permit()));

    assertThat(signed).contains("</saml:Issuer><ds:Signature", "</ds:Signature><samlp:Status>");
    assertThat(signed).contains("rsa-sha256", "<ds:X509Certificate>").doesNotContain("&#13;");
    assertThat(check(own, signed)).isEqualTo(QuerySignature.GOOD);
    assertThat(check(own, signed.replace("Permit", "Deny"))).isEqualTo(QuerySignature.BAD);
  }

  private static QuerySignature check(NewCertificate own, String text) {
    Document document = HardenedXml.parse(text.getBytes(UTF_8));
    Element body = XmlTree.only(document.getDocumentElement(), XmlNames.SOAP, "Body");
    return new SignatureCheck(
            own.certificate().getPublicKey(), Set.of(SignatureAlgorithm.RSA_SHA256))
        .of(XmlTree.only(body, XmlNames.SAML_PROTOCOL, "Response"));
  }

  private static XacmlResult result(String resource, Verdict verdict) {
    return new XacmlResult(resource, verdict);
  }

  private static String soap(ReplyStyle style, XacmlResult... results) {
    return XacmlWriter.soap("_query", List.of(results), style, NOW);
  }
}
