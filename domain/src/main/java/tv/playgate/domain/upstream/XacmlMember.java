package tv.playgate.domain.upstream;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can differ from MVPD to MVPD in how XACML is spoken, with what is usual where nothing else
 * is said (pass-decisions §9.1). The usual texts are the published ones.
 */
public enum XacmlMember {
  /** {@code soap}: a query in SAML over SOAP 1.1. {@code plain}: the XACML request alone. */
  ENVELOPE("envelope", "soap", Form.ENVELOPE),
  /** The issuer that a reply must have; whoever issued it where nothing is said. */
  ISSUER("issuer", null, Form.TEXT),
  /** Who asks; {@code {serviceProvider}} becomes the service provider's id. */
  REQUEST_ISSUER(
      "requestIssuer", "https://saml.sp.auth.adobe.com/on-behalf-of/{serviceProvider}", Form.TEXT),
  /** To whom the query is addressed; the endpoint where nothing is said. */
  DESTINATION("destination", null, Form.TEXT),

  SUBJECT_ATTRIBUTE("subjectAttribute", "urn:oasis:names:tc:xacml:1.0:subject:subject-id"),
  SUBJECT_TYPE("subjectType", "http://www.w3.org/2001/XMLSchema#string"),
  RESOURCE_ATTRIBUTE("resourceAttribute", "urn:oasis:names:tc:xacml:1.0:resource:resource-id"),
  RESOURCE_TYPE("resourceType", "http://www.w3.org/2001/XMLSchema#string"),
  ACTION_ATTRIBUTE("actionAttribute", "urn:oasis:names:tc:xacml:1.0:action:action-id"),
  ACTION("action", "VIEW", Form.TEXT),
  ADDRESS_ATTRIBUTE(
      "addressAttribute", "urn:oasis:names:tc:xacml:1.0:subject:authn-locality:ip-address"),
  ADDRESS_TYPE("addressType", "urn:oasis:names:tc:xacml:2.0:data-type:ipAddress"),

  /**
   * The channel title of an MRSS document; here and below, {@code ocla} is spelled as published.
   */
  TV_NETWORK_ATTRIBUTE("tvNetworkAttribute", "urn:cablelabs:ocla:1.0:attribute:content:tv-network"),
  /** The scheme of the item's id. */
  ID_NAMESPACE_ATTRIBUTE(
      "idNamespaceAttribute", "urn:cablelabs:ocla:1.0:attribute:content:id:namespace"),
  /** The item's title. */
  TITLE_ATTRIBUTE("titleAttribute", "urn:cablelabs:ocla:1.0:attribute:content:title"),
  /** The item's rating. */
  RATING_ATTRIBUTE("ratingAttribute", "urn:cablelabs:ocla:1.0:attribute:content:rating:vchip"),

  /** Whose key signs requests; they go unsigned where nothing is said. */
  SIGNING_IDENTITY("signingIdentity", null, Form.IDENTITY),
  /** Who signs replies: public keys as PEM. Signatures are not looked at where nothing is said. */
  SIGNERS("signers", null, Form.PEM),
  /** Obligations on a permit, by blanks apart, that Playgate may pass over though it knows not. */
  IGNORED_OBLIGATIONS("ignoredObligations", null, Form.TEXT);

  private final String wireName;
  private final @Nullable String usual;
  private final Form form;

  XacmlMember(String wireName, String usual) {
    this(wireName, usual, Form.URI);
  }

  XacmlMember(String wireName, @Nullable String usual, Form form) {
    this.wireName = wireName;
    this.usual = usual;
    this.form = form;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }

  /** What holds where nothing else is said. */
  Optional<String> usual() {
    return Optional.ofNullable(usual);
  }

  /** The member of that name, if there is one. */
  public static Optional<XacmlMember> named(String wireName) {
    return Arrays.stream(values()).filter(m -> m.wireName.equals(wireName)).findFirst();
  }

  /** The value, if it has the member's form. */
  String require(String value) {
    if (!form.pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(wireName + ": expected " + form.expected);
    }
    return value;
  }

  /** What a value looks like. */
  private enum Form {
    ENVELOPE("soap|plain", "soap or plain"),
    URI("[\\x21-\\x7e]{1,255}", "1 to 255 visible characters"),
    TEXT("[\\x20-\\x7e]*[\\x21-\\x7e][\\x20-\\x7e]*", "visible characters"),
    IDENTITY("[A-Za-z0-9][A-Za-z0-9._-]{0,63}", "the name of an identity"),
    PEM(
        "(?s)\\s*(?:-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\\s]+-----END PUBLIC KEY-----\\s*)+",
        "public keys as PEM, such as openssl x509 -pubkey -noout writes them");

    private final Pattern pattern;
    private final String expected;

    Form(String pattern, String expected) {
      this.pattern = Pattern.compile(pattern);
      this.expected = expected;
    }
  }
}
