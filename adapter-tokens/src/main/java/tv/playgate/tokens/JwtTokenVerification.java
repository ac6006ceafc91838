package tv.playgate.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.out.TokenVerification;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.RsaPublicKeyPem;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;

/**
 * Recognises compact JWS with RS256. At most {@value #MAX_TRIED} keys are tried, those that the
 * token names first. A verified token is remembered until it expires, one that never does for an
 * hour, and only as long as its key is trusted; a forged one is not remembered.
 */
final class JwtTokenVerification implements TokenVerification {

  static final int MAX_TRIED = 16;

  private static final int MAX_REMEMBERED = 50_000;
  private static final int MAX_GIVEN_KEYS = 1_000;
  private static final Duration ENDLESS = Duration.ofHours(1);

  private final PublishedKeySets published;
  private final Clock clock;
  private final RememberedTokens<Verified> verified;
  private final Cache<RsaPublicKeyPem, VerifyingKey> given =
      Caffeine.newBuilder().maximumSize(MAX_GIVEN_KEYS).build();

  JwtTokenVerification(PublishedKeySets published, Clock clock, Ticker ticker) {
    this.published = published;
    this.clock = clock;
    this.verified = new RememberedTokens<>(MAX_REMEMBERED, clock, ticker);
  }

  @Override
  public Optional<SignedClaims> verify(List<TrustedKey> keys, String token) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Optional<SignedClaims> known =
        verified.find(token).filter(seen -> isTrustedStill(seen, keys)).map(Verified::claims);
    return known.isPresent()
        ? known
        : CompactJws.parse(token, MAX_LENGTH).flatMap(jws -> verifyAnew(keys, token, jws));
  }

  private boolean isTrustedStill(Verified seen, List<TrustedKey> keys) {
    TrustedKey signer = seen.claims().signer();
    return keys.contains(signer) && keysOf(signer).contains(seen.key());
  }

  private Optional<SignedClaims> verifyAnew(List<TrustedKey> keys, String token, SignedJWT jws) {
    Optional<JWTClaimsSet> claims = CompactJws.claims(jws);
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    String name = jws.getHeader().getKeyID();
    Optional<Candidate> signer =
        candidates(keys, name).filter(candidate -> candidate.key().signed(jws)).findFirst();
    if (signer.isEmpty()) {
      lookForNewKeys(keys, name);
    }
    return signer.map(found -> remembered(token, found, claims.get()));
  }

  private SignedClaims remembered(String token, Candidate signer, JWTClaimsSet claims) {
    SignedClaims said = SignedClaimsCodec.read(signer.trusted(), claims);
    Instant end = said.expiresAt();
    verified.remember(
        token, new Verified(said, signer.key()), end == null ? clock.instant().plus(ENDLESS) : end);
    return said;
  }

  private Stream<Candidate> candidates(List<TrustedKey> keys, @Nullable String name) {
    return keys.stream()
        .flatMap(trusted -> keysOf(trusted).stream().map(key -> new Candidate(trusted, key)))
        .filter(candidate -> candidate.mayBeCalled(name))
        .sorted(Comparator.comparing(candidate -> !candidate.isCalled(name)))
        .limit(MAX_TRIED);
  }

  private List<VerifyingKey> keysOf(TrustedKey trusted) {
    return trusted.source().fold(this::given, set -> published.keys(set.jwksUrl()));
  }

  private List<VerifyingKey> given(KeySource.Given source) {
    return List.of(given.get(source.publicKey(), pem -> new VerifyingKey(null, pem.key())));
  }

  /** A publisher may have a new key: its sets are read early, but never by this thread. */
  private void lookForNewKeys(List<TrustedKey> keys, @Nullable String name) {
    if (name != null && keys.stream().anyMatch(JwtTokenVerification::isPublished)) {
      boolean unknown =
          keys.stream().flatMap(key -> keysOf(key).stream()).noneMatch(key -> key.isCalled(name));
      if (unknown) {
        published.wishEarly();
      }
    }
  }

  private static boolean isPublished(TrustedKey key) {
    return key.source().fold(given -> false, set -> true);
  }

  private record Verified(SignedClaims claims, VerifyingKey key) {}

  private record Candidate(TrustedKey trusted, VerifyingKey key) {

    /** A key without a name of its own goes by the name that the catalog gives it. */
    boolean isCalled(@Nullable String name) {
      return key.isCalled(name) || (key.id() == null && trusted.id().id().value().equals(name));
    }

    boolean mayBeCalled(@Nullable String name) {
      return name == null || key.id() == null || key.isCalled(name);
    }
  }
}
