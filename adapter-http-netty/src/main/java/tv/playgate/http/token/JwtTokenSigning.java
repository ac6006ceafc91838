package tv.playgate.http.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.TokenSigning;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.client.AccessTokenClaims;

/**
 * Access tokens as JWTs with RS256, like the published samples (pass-decisions §7). A signature
 * that was verified once is remembered; a forged one is not, so that it cannot crowd out the
 * others. Safe for use by any number of threads.
 */
public final class JwtTokenSigning implements TokenSigning, AutoCloseable {

  private static final int MAX_REMEMBERED = 100_000;
  private static final Duration REMEMBERED_UNUSED = Duration.ofHours(1);
  private static final int MAX_WAITING = 256;

  private final JWSSigner signer;
  private final JWSVerifier verifier;
  private final AccessTokenClaimsCodec codec;
  private final ThreadPoolExecutor signing;
  private final Cache<String, AccessTokenClaims> verified =
      Caffeine.newBuilder()
          .maximumSize(MAX_REMEMBERED)
          .expireAfterAccess(REMEMBERED_UNUSED)
          .build();

  /**
   * Signs and recognises tokens of one key.
   *
   * @param key the key
   * @param issuer the one issuer whose tokens are recognised
   */
  public JwtTokenSigning(RsaSigningKey key, String issuer) {
    this.signer = new RSASSASigner(key.privateKey());
    this.verifier = new RSASSAVerifier(key.publicKey());
    this.codec = new AccessTokenClaimsCodec(issuer);
    this.signing =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            task -> {
              Thread thread = new Thread(task, "playgate-token-signing");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public CompletionStage<String> sign(Call call, AccessTokenClaims claims) {
    try {
      return CompletableFuture.supplyAsync(() -> signed(claims), signing);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(
          new UnavailableException("token signing: " + MAX_WAITING + " are waiting already", e));
    }
  }

  private String signed(AccessTokenClaims claims) {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), codec.write(claims));
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new UnavailableException("token signing failed", e);
    }
    return token.serialize();
  }

  @Override
  public Optional<AccessTokenClaims> verify(String token) {
    @Nullable AccessTokenClaims known = verified.getIfPresent(token);
    return known != null ? Optional.of(known) : verifyAnew(token);
  }

  private Optional<AccessTokenClaims> verifyAnew(String token) {
    Optional<AccessTokenClaims> claims = signedByUs(token).flatMap(codec::read);
    claims.ifPresent(recognised -> verified.put(token, recognised));
    return claims;
  }

  /** The algorithm is ours, never the token's choice: a verifier takes no other than its own. */
  private Optional<SignedJWT> signedByUs(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      return JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm()) && jwt.verify(verifier)
          ? Optional.of(jwt)
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalStateException notOurs) {
      return Optional.empty();
    }
  }

  /** Ends the signing; what waits is not signed. */
  @Override
  public void close() {
    signing.shutdownNow();
  }
}
