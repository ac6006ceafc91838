package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.CompactTokens.rs256;
import static tv.playgate.tokens.ScriptedKeySets.jwk;

import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.playgate.application.contract.TokenVerificationContract;
import tv.playgate.application.fixture.MovableClock;
import tv.playgate.application.fixture.RsaKeys;
import tv.playgate.application.port.out.TokenVerification;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;

class JwtTokenVerificationTest extends TokenVerificationContract {

  private static final URI JWKS = URI.create("https://idp.example/jwks");
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
  private static final TrustedKey SET =
      new TrustedKey(
          new TrustedKeyId(KeyPurpose.PLATFORM_TOKEN, new KeyId("set")),
          null,
          new KeySource.Published(JWKS));

  private final MovableClock clock = new MovableClock(NOW);
  private final ScriptedKeySets documents = new ScriptedKeySets();
  private final PublishedKeySets published =
      new PublishedKeySets(documents, () -> Set.of(JWKS), clock, clock::nanos, Runnable::run);
  private final JwtTokenVerification verification =
      new JwtTokenVerification(published, clock, clock::nanos);

  @Override
  protected TokenVerification verification() {
    return verification;
  }

  private static String jwkOf(KeyPair pair, String kid) {
    return jwk(pair.getPublic(), ",\"kid\":\"" + kid + "\"");
  }

  private static String token(KeyPair pair, String kid, String payload) {
    return rs256(pair.getPrivate(), "{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}", payload);
  }

  private Optional<SignedClaims> verify(String token) {
    return verification.verify(List.of(SET), token);
  }

  @Test
  void recognisesNothingOfASetThatWasNotReadYetAndFetchesNothingItself() {
    documents.publish(JWKS, jwkOf(RsaKeys.ONE, "a"));
    String token = token(RsaKeys.ONE, "a", "{}");

    assertThat(verify(token)).isEmpty();
    assertThat(documents.fetches()).isZero();

    published.beat();
    assertThat(verify(token)).isPresent();
  }

  @Test
  void takesTheKeyThatTheTokenNamesAndNoOtherOfTheSet() {
    documents.publish(JWKS, jwkOf(RsaKeys.ONE, "a"), jwkOf(RsaKeys.OTHER, "b"));
    published.beat();

    assertThat(verify(token(RsaKeys.OTHER, "b", "{}"))).isPresent();
    assertThat(verify(token(RsaKeys.OTHER, "a", "{}"))).isEmpty();
    assertThat(verify(token(RsaKeys.OTHER, "c", "{}"))).isEmpty();
    assertThat(verify(rs256(RsaKeys.OTHER.getPrivate(), "{\"alg\":\"RS256\"}", "{}")))
        .as("names none")
        .isPresent();
  }

  @Test
  void takesAnUnnamedKeyOfASetForANamedToken() {
    documents.publish(JWKS, jwk(RsaKeys.ONE.getPublic(), ""));
    published.beat();

    assertThat(verify(token(RsaKeys.ONE, "whatever", "{}"))).isPresent();
  }

  @Test
  void readsTheSetEarlyForANameThatNoKeyHas() {
    documents.publish(JWKS, jwkOf(RsaKeys.ONE, "a"));
    published.beat();
    documents.publish(JWKS, jwkOf(RsaKeys.ONE, "a"), jwkOf(RsaKeys.OTHER, "b"));
    String rotated = token(RsaKeys.OTHER, "b", "{}");

    assertThat(verify(rotated)).isEmpty();
    assertThat(documents.fetches()).as("not on this thread").isEqualTo(1);
    published.beat();
    assertThat(verify(rotated)).isPresent();
  }

  @Test
  void readsNoSetEarlyForForgedTokensThatNameAKnownKey() {
    documents.publish(JWKS, jwkOf(RsaKeys.ONE, "a"));
    published.beat();

    for (int i = 0; i < 50; i++) {
      assertThat(verify(token(RsaKeys.OTHER, "a", "{\"n\":" + i + "}"))).isEmpty();
      published.beat();
    }

    assertThat(documents.fetches()).isEqualTo(1);
  }

  @Test
  void stopsRecognisingARememberedTokenWhenItsKeyIsWithdrawn() {
    documents.publish(JWKS, jwkOf(RsaKeys.ONE, "a"));
    published.beat();
    String token = token(RsaKeys.ONE, "a", "{\"exp\":1900000000}");
    assertThat(verify(token)).isPresent();
    documents.publish(JWKS, jwkOf(RsaKeys.OTHER, "b"));

    clock.advance(Duration.ofMinutes(5));
    published.beat();

    assertThat(verify(token)).isEmpty();
  }

  @Test
  void remembersATokenUntilItExpires() {
    documents.publish(JWKS, jwkOf(RsaKeys.ONE, "a"));
    published.beat();
    String token = token(RsaKeys.ONE, "a", "{\"exp\":" + (NOW.getEpochSecond() + 60) + "}");
    SignedClaims first = verify(token).orElseThrow();

    clock.advance(Duration.ofSeconds(59));
    assertThat(verify(token).orElseThrow()).isSameAs(first);
    clock.advance(Duration.ofSeconds(1));
    assertThat(verify(token).orElseThrow()).isNotSameAs(first).isEqualTo(first);
    assertThat(verify(token).orElseThrow()).isNotSameAs(verify(token).orElseThrow());
  }

  @Test
  void remembersATokenWithoutEndForAnHour() {
    documents.publish(JWKS, jwkOf(RsaKeys.ONE, "a"));
    published.beat();
    String token = token(RsaKeys.ONE, "a", "{}");
    SignedClaims first = verify(token).orElseThrow();

    clock.advance(Duration.ofMinutes(59));
    assertThat(verify(token).orElseThrow()).isSameAs(first);
    clock.advance(Duration.ofMinutes(1));
    assertThat(verify(token).orElseThrow()).isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void triesABoundedNumberOfKeys() {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < JwtTokenVerification.MAX_TRIED; i++) {
      others.add(jwk(RsaKeys.OTHER.getPublic(), ""));
    }
    others.add(jwkOf(RsaKeys.ONE, "last"));
    documents.publish(JWKS, others.toArray(String[]::new));
    published.beat();

    assertThat(verify(rs256(RsaKeys.ONE.getPrivate(), "{\"alg\":\"RS256\"}", "{}"))).isEmpty();
    assertThat(verify(token(RsaKeys.ONE, "last", "{}"))).as("named, so tried first").isPresent();
  }
}
