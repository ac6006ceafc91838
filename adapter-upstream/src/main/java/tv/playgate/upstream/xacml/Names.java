package tv.playgate.upstream.xacml;

/** The namespaces of the published documents, and what else is named in them by its URI. */
final class Names {

  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";
  static final String SAML_PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
  static final String XACML_QUERY =
      "urn:oasis:names:tc:xacml:2.0:profile:saml2.0:v2:schema:protocol";
  static final String XACML_STATEMENT =
      "urn:oasis:names:tc:xacml:2.0:profile:saml2.0:v2:schema:assertion";
  static final String XACML_CONTEXT = "urn:oasis:names:tc:xacml:2.0:context:schema:os";
  static final String XML_SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
  static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

  /** What SAML over SOAP may name its action (SAML bindings §3.2.3.1), in quotes as SOAP wants. */
  static final String SOAP_ACTION = "\"http://www.oasis-open.org/committees/security\"";

  private Names() {}
}
