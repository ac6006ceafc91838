package tv.playgate.application.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tv.playgate.application.port.out.TokenVerification;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;

/**
 * Recognises the tokens that it was told of, if their signer is trusted. Safe for use by any number
 * of threads.
 */
public final class KnownTokens implements TokenVerification {

  private final Map<String, SignedClaims> tokens = new ConcurrentHashMap<>();

  /** From now on, that token says this. */
  public KnownTokens know(String token, SignedClaims claims) {
    tokens.put(token, claims);
    return this;
  }

  @Override
  public Optional<SignedClaims> verify(List<TrustedKey> keys, String token) {
    return Optional.ofNullable(tokens.get(token)).filter(c -> keys.contains(c.signer()));
  }
}
