package tv.playgate.sandbox.mvpd;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes replies in XACML 2.0. */
public final class XacmlWriter {

  private static final String AUDIENCE = "https://saml.sp.auth.adobe.com";

  private final ReplyStyle style;
  private final Instant now;
  private final XmlText xml = new XmlText();

  private XacmlWriter(ReplyStyle style, Instant now) {
    this.style = style;
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * A reply in SAML 2.0 over SOAP 1.1.
   *
   * @param queryId what it answers
   * @param results in their order
   * @param now when it is issued
   */
  public static String soap(
      @Nullable String queryId, List<XacmlResult> results, ReplyStyle style, Instant now) {
    String unsigned = new XacmlWriter(style, now).envelope(queryId, results);
    return style.signing() == null ? unsigned : signed(unsigned, style.signing());
  }

  /** A response context on its own. */
  public static String plain(List<XacmlResult> results, ReplyStyle style) {
    XmlText xml = new XmlText();
    xml.open("Response").with("xmlns", XmlNames.CONTEXT);
    new ResultText(xml, "", style.resourceIds()).all(results);
    return xml.end();
  }

  private String envelope(@Nullable String queryId, List<XacmlResult> results) {
    xml.open("soap-env:Envelope").with("xmlns:soap-env", XmlNames.SOAP).open("soap-env:Body");
    xml.open("samlp:Response").with("xmlns:samlp", XmlNames.SAML_PROTOCOL);
    xml.with("xmlns:saml", XmlNames.SAML_ASSERTION);
    identity();
    correlation(queryId).ifPresent(id -> xml.with("InResponseTo", id));
    issuer();
    xml.open("samlp:Status").whole("samlp:StatusCode", Map.of("Value", style.status()), "").close();
    if (style.status().equals(ReplyStyle.SUCCESS)) {
      assertion(results);
    }
    return xml.end();
  }

  private Optional<String> correlation(@Nullable String queryId) {
    return switch (style.correlation()) {
      case QUERY -> Optional.ofNullable(queryId);
      case NONE -> Optional.empty();
      case ANOTHER -> Optional.of("_" + UUID.randomUUID());
    };
  }

  /** An {@code ID} must not begin with a digit. */
  private void identity() {
    xml.with("ID", "_" + UUID.randomUUID());
    xml.with("IssueInstant", now.toString()).with("Version", "2.0");
  }

  private void issuer() {
    xml.whole("saml:Issuer", Map.of(), style.issuer());
  }

  private void assertion(List<XacmlResult> results) {
    xml.open("saml:Assertion");
    identity();
    issuer();
    window(results).ifPresent(this::conditions);
    xml.open("xacml-saml:XACMLAuthzDecisionStatement");
    xml.with("xmlns:xacml-saml", XmlNames.STATEMENT);
    xml.open("xacml-context:Response").with("xmlns:xacml-context", XmlNames.CONTEXT);
    new ResultText(xml, "xacml-context:", style.resourceIds()).all(results);
    xml.close().close().close();
  }

  /** There is one window for all results, so the one that ends first sets it. */
  private Optional<ReplyStyle.Window> window(List<XacmlResult> results) {
    Optional<Duration> shortest =
        results.stream()
            .map(result -> result.verdict().timeToLive())
            .filter(Objects::nonNull)
            .min(Duration::compareTo);
    ReplyStyle.Window usual = style.window();
    ReplyStyle.Window fromNow =
        usual == null ? new ReplyStyle.Window(Duration.ZERO, Duration.ZERO) : usual;
    return shortest.map(fromNow::endingAfter).or(() -> Optional.ofNullable(usual));
  }

  private void conditions(ReplyStyle.Window window) {
    xml.open("saml:Conditions").with("NotBefore", now.plus(window.notBefore()).toString());
    xml.with("NotOnOrAfter", now.plus(window.notOnOrAfter()).toString());
    xml.open("saml:AudienceRestriction").whole("saml:Audience", Map.of(), AUDIENCE);
    xml.close().close();
  }

  private static String signed(String unsigned, XmlSigning signing) {
    Document document = HardenedXml.parse(unsigned.getBytes(StandardCharsets.UTF_8));
    Element body = XmlTree.only(document.getDocumentElement(), XmlNames.SOAP, "Body");
    Element response = XmlTree.only(body, XmlNames.SAML_PROTOCOL, "Response");
    signing.sign(response, XmlTree.only(response, XmlNames.SAML_PROTOCOL, "Status"));
    return HardenedXml.write(document);
  }
}
