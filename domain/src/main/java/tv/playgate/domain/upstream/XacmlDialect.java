package tv.playgate.domain.upstream;

import java.security.PublicKey;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How XACML is spoken with an MVPD (pass-decisions §9.1).
 *
 * @param said what differs from the usual, in the order of {@link XacmlMember}
 */
public record XacmlDialect(Map<XacmlMember, String> said) {

  /** As published. */
  public static final XacmlDialect PUBLISHED = new XacmlDialect(Map.of());

  private static final String SERVICE_PROVIDER = "{serviceProvider}";

  /** In the plain form other texts are usual (pass-decisions §9.1, column "plain"). */
  private static final Map<XacmlMember, String> USUAL_WHEN_PLAIN =
      Map.of(
          XacmlMember.SUBJECT_ATTRIBUTE, "urn:oasis:names:tc:xacml:1.0:subject:subject-token",
          XacmlMember.SUBJECT_TYPE, "http://www.w3.org/2001/XMLSchema#base64Binary",
          XacmlMember.RESOURCE_TYPE, "http://www.w3.org/2001/XMLSchema#anyURI",
          XacmlMember.ADDRESS_TYPE, "http://www.w3.org/2001/XMLSchema#string");

  /**
   * @throws IllegalArgumentException if one has not its form, or the plain form shall be signed,
   *     which has no place for a signature; the message names it
   */
  public XacmlDialect {
    EnumMap<XacmlMember, String> checked = new EnumMap<>(XacmlMember.class);
    said.forEach((member, value) -> checked.put(member, member.require(value)));
    said = Collections.unmodifiableMap(checked);
    boolean signed =
        said.containsKey(XacmlMember.SIGNING_IDENTITY) || said.containsKey(XacmlMember.SIGNERS);
    if (signed && "plain".equals(said.get(XacmlMember.ENVELOPE))) {
      throw new IllegalArgumentException("envelope: plain carries no signature (expected: soap)");
    }
    if (said.containsKey(XacmlMember.SIGNERS)) {
      SignerPem.keys(said.get(XacmlMember.SIGNERS));
    }
  }

  /** Whether the request travels alone, without SAML and SOAP. */
  public boolean plain() {
    return "plain".equals(said.get(XacmlMember.ENVELOPE));
  }

  /**
   * A member that always has a text.
   *
   * @throws IllegalArgumentException if it is one of those that may be left unsaid
   */
  public String text(XacmlMember member) {
    return maybe(member)
        .orElseThrow(() -> new IllegalArgumentException(member + ": may be left unsaid"));
  }

  /** A member that may be left unsaid. */
  public Optional<String> maybe(XacmlMember member) {
    @Nullable String other = said.get(member);
    if (other != null) {
      return Optional.of(other);
    }
    return plain() && USUAL_WHEN_PLAIN.containsKey(member)
        ? Optional.ofNullable(USUAL_WHEN_PLAIN.get(member))
        : member.usual();
  }

  /** Who asks on behalf of the service provider of that id. */
  public String requestIssuer(String serviceProvider) {
    return text(XacmlMember.REQUEST_ISSUER).replace(SERVICE_PROVIDER, serviceProvider);
  }

  /** Whose key signs requests; empty where they go unsigned. */
  public Optional<ClientIdentityName> signingIdentity() {
    return maybe(XacmlMember.SIGNING_IDENTITY).map(ClientIdentityName::new);
  }

  /** By whose keys replies must be signed; empty where nobody looks. */
  public List<PublicKey> signers() {
    return maybe(XacmlMember.SIGNERS).map(SignerPem::keys).orElse(List.of());
  }

  /** Obligations on a permit that may be passed over. */
  public Set<String> ignoredObligations() {
    return maybe(XacmlMember.IGNORED_OBLIGATIONS)
        .map(ids -> Set.copyOf(List.of(ids.strip().split(" +"))))
        .orElse(Set.of());
  }
}
