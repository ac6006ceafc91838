package tv.playgate.upstream;

import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;
import tv.playgate.sandbox.SandboxMvpd;

/** The ways in which an MVPD is asked. */
enum AskedHow {
  FORK_JSON,
  FORK_XACML,
  MULTI_XACML,
  PLAIN_XACML;

  static final Set<AskedHow> ALL = EnumSet.allOf(AskedHow.class);
  static final Set<AskedHow> JSON = EnumSet.of(FORK_JSON);
  static final Set<AskedHow> XACML = EnumSet.complementOf(EnumSet.of(FORK_JSON));
  static final Set<AskedHow> SOAP = EnumSet.of(FORK_XACML, MULTI_XACML);
  static final Set<AskedHow> TOGETHER = EnumSet.of(MULTI_XACML, PLAIN_XACML);

  /** An MVPD that is asked so. */
  Mvpd mvpd(MvpdId id, URI address, CallLimits limits) {
    return new Mvpd(id, "Asked", null, mechanism(endpoint(address, limits)), null);
  }

  /** The same at the place of a sandbox where it is asked so. */
  URI at(SandboxMvpd sandbox) {
    return switch (this) {
      case FORK_JSON -> sandbox.endpoint();
      case FORK_XACML, MULTI_XACML -> sandbox.xacmlEndpoint();
      case PLAIN_XACML -> sandbox.plainXacmlEndpoint();
    };
  }

  private MvpdEndpoint endpoint(URI address, CallLimits limits) {
    return switch (this) {
      case FORK_JSON -> MvpdEndpoint.json(address, limits);
      case FORK_XACML, MULTI_XACML -> MvpdEndpoint.xacml(address, XacmlDialect.PUBLISHED, limits);
      case PLAIN_XACML ->
          MvpdEndpoint.xacml(
              address, new XacmlDialect(Map.of(XacmlMember.ENVELOPE, "plain")), limits);
    };
  }

  private MvpdMechanism mechanism(MvpdEndpoint endpoint) {
    return TOGETHER.contains(this)
        ? new MvpdMechanism.MultiChannel(endpoint)
        : new MvpdMechanism.ForkJoin(endpoint);
  }

  /** The content type of a proper reply. */
  String contentType() {
    return this == FORK_JSON ? "application/json" : "text/xml";
  }

  /** A proper reply: a permit for {@code resource1}, with these words. */
  String permit(String words) {
    return switch (this) {
      case FORK_JSON -> "{\"decision\":\"Permit\",\"details\":\"" + words + "\"}";
      case FORK_XACML, MULTI_XACML ->
          """
          <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
          <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
          xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r1" Version="2.0" \
          IssueInstant="2025-01-01T00:00:01Z"><saml:Issuer>https://mvpd.example/</saml:Issuer>\
          <samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/>\
          </samlp:Status><saml:Assertion ID="_a1" IssueInstant="2025-01-01T00:00:01Z" \
          Version="2.0"><saml:Issuer>https://mvpd.example/</saml:Issuer>\
          <xs:XACMLAuthzDecisionStatement \
          xmlns:xs="urn:oasis:names:tc:xacml:2.0:profile:saml2.0:v2:schema:assertion">"""
              + response(words)
              + "</xs:XACMLAuthzDecisionStatement></saml:Assertion></samlp:Response></soap:Body>"
              + "</soap:Envelope>";
      case PLAIN_XACML -> response(words);
    };
  }

  private static String response(String words) {
    return """
        <Response xmlns="urn:oasis:names:tc:xacml:2.0:context:schema:os">\
        <Result ResourceId="resource1"><Decision>Permit</Decision><Status>\
        <StatusCode Value="urn:oasis:names:tc:xacml:1.0:status:ok"/>\
        <StatusMessage>@WORDS@</StatusMessage></Status></Result></Response>"""
        .replace("@WORDS@", words);
  }
}
