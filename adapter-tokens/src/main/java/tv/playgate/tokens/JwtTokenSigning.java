package tv.playgate.tokens;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.domain.client.AccessTokenClaims;

/**
 * Access tokens as JWTs with RS256, like the published samples, which name no key (pass-decisions
 * §7). A signature that was verified once is not verified again until its token expires; a forged
 * one is not remembered. Safe for use by any number of threads.
 */
public final class JwtTokenSigning implements TokenSigning, AutoCloseable {

  private static final int MAX_LENGTH = 8 * 1024;
  private static final int MAX_REMEMBERED = 100_000;
  private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.RS256);

  private final JWSSigner signer;
  private final List<VerifyingKey> recognised;
  private final AccessTokenClaimsCodec codec;
  private final SigningThread thread = new SigningThread("playgate-token-signing");
  private final RememberedTokens<AccessTokenClaims> verified;

  JwtTokenSigning(AccessTokenKeys keys, String issuer, Clock clock, Ticker ticker) {
    this.signer = new RSASSASigner(keys.signing().privateKey());
    this.recognised = keys.recognised();
    this.codec = new AccessTokenClaimsCodec(issuer);
    this.verified = new RememberedTokens<>(MAX_REMEMBERED, clock, ticker);
  }

  @Override
  public CompletionStage<String> sign(Call call, AccessTokenClaims claims) {
    return thread.run(() -> SigningThread.signed(HEADER, codec.write(claims), signer));
  }

  @Override
  public Optional<AccessTokenClaims> verify(String token) {
    Optional<AccessTokenClaims> known = verified.find(token);
    return known.isPresent() ? known : verifyAnew(token);
  }

  private Optional<AccessTokenClaims> verifyAnew(String token) {
    Optional<AccessTokenClaims> claims =
        CompactJws.parse(token, MAX_LENGTH)
            .filter(this::isSignedByUs)
            .flatMap(CompactJws::claims)
            .flatMap(codec::read);
    claims.ifPresent(said -> verified.remember(token, said, said.validity().until()));
    return claims;
  }

  private boolean isSignedByUs(SignedJWT token) {
    return recognised.stream().anyMatch(key -> key.signed(token));
  }

  /** Ends the signing; what waits is not signed. */
  @Override
  public void close() {
    thread.close();
  }
}
