package tv.playgate.sandbox.mvpd;

/** Namespaces and attribute ids as published (pass-decisions §9.1). */
final class XmlNames {

  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SAML_PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
  static final String SAML_ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
  static final String QUERY = "urn:oasis:names:tc:xacml:2.0:profile:saml2.0:v2:schema:protocol";
  static final String STATEMENT =
      "urn:oasis:names:tc:xacml:2.0:profile:saml2.0:v2:schema:assertion";
  static final String CONTEXT = "urn:oasis:names:tc:xacml:2.0:context:schema:os";

  /** As the published plain sample misspells it. */
  static final String CONTEXT_MISSPELT = "urn:oasis:names:tc:xacm:2.0:context:schema:os";

  static final String POLICY = "urn:oasis:names:tc:xacml:2.0:policy:schema:os";
  static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
  static final String INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
  static final String BASE64 = "http://www.w3.org/2001/XMLSchema#base64Binary";

  static final String SUBJECT_ID = "urn:oasis:names:tc:xacml:1.0:subject:subject-id";
  static final String SUBJECT_TOKEN = "urn:oasis:names:tc:xacml:1.0:subject:subject-token";
  static final String RESOURCE_ID = "urn:oasis:names:tc:xacml:1.0:resource:resource-id";
  static final String ACTION_ID = "urn:oasis:names:tc:xacml:1.0:action:action-id";
  static final String IP_ADDRESS = "urn:oasis:names:tc:xacml:1.0:subject:authn-locality:ip-address";

  private XmlNames() {}
}
