package tv.playgate.domain.key;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token says whose signature one of our trusted keys made. Nothing but the signature was
 * checked; times, issuer and audience are for the reader to judge.
 *
 * @param signer the key
 * @param issuer {@code iss}; null where it is missing
 * @param subject {@code sub}; null where it is missing
 * @param audience {@code aud}; empty where it is missing
 * @param notBefore {@code nbf}; null where it is missing
 * @param expiresAt {@code exp}; null where it is missing
 * @param texts all other claims that are texts, by name
 */
public record SignedClaims(
    TrustedKey signer,
    @Nullable String issuer,
    @Nullable String subject,
    Set<String> audience,
    @Nullable Instant notBefore,
    @Nullable Instant expiresAt,
    Map<String, String> texts) {

  public SignedClaims {
    requireNonNull(signer, "signer");
    audience = Set.copyOf(audience);
    texts = Map.copyOf(texts);
  }

  /** A claim that is a text and has no name of its own here. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** Whether the token's times, as far as it states any, hold at that instant. */
  public boolean holdsAt(Instant instant) {
    return (notBefore == null || !instant.isBefore(notBefore))
        && (expiresAt == null || instant.isBefore(expiresAt));
  }

  /** Whether the issuer is the one that its key may sign for. */
  public boolean comesFromItsIssuer() {
    return signer.issuer() == null || signer.issuer().equals(issuer);
  }

  /** Says who signed, and nothing of what was signed. */
  @Override
  public String toString() {
    return "SignedClaims(by " + signer.id() + ")";
  }
}
