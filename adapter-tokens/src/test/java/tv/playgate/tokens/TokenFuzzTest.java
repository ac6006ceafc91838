package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.playgate.application.fake.InMemoryKeyWrapping;
import tv.playgate.application.fake.InMemoryTokenKeys;
import tv.playgate.application.fixture.CompactTokens;
import tv.playgate.application.fixture.MediaTokenFixture;
import tv.playgate.application.fixture.RsaKeys;
import tv.playgate.domain.client.AccessTokenClaims;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;
import tv.playgate.domain.mediatoken.MediaTokenReading;
import tv.playgate.domain.time.Period;

/** Twenty thousand tokens with something wrong in each: none is taken, and nothing is thrown. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TokenFuzzTest {

  private static final int ROUNDS = 20_000;
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void takesNoMutatedAccessToken() {
    AccessTokenClaims claims =
        new AccessTokenClaims(
            new ClientId("client"),
            "playgate",
            Set.of(Scope.CLIENT_API),
            new Period(FROM, FROM.plusSeconds(1_000_000_000)));
    try (JwtTokenSigning signing =
        TokensAdapter.accessTokens(AccessTokenKeys.generate(), "playgate", CLOCK)) {
      String token = answer(signing.sign(call(), claims));
      assertThat(signing.verify(token)).isPresent();

      fuzz(1, token, mutated -> assertThat(signing.verify(mutated)).as(mutated).isEmpty());
    }
  }

  @Test
  void takesNoMutatedTokenOfOthers() {
    String token =
        CompactTokens.rs256(
            RsaKeys.ONE.getPrivate(),
            "{\"alg\":\"RS256\",\"kid\":\"a\",\"typ\":\"JWT\"}",
            "{\"iss\":\"roku\",\"aud\":[\"adobe\"],\"sub\":\"5fcc3087\",\"exp\":1942904802,\"n\":{\"a\":1.5}}");
    List<TrustedKey> keys =
        List.of(
            new TrustedKey(
                new TrustedKeyId(KeyPurpose.PLATFORM_TOKEN, new KeyId("a")),
                null,
                new KeySource.Given(RsaKeys.pem(RsaKeys.ONE.getPublic()))),
            new TrustedKey(
                new TrustedKeyId(KeyPurpose.PLATFORM_TOKEN, new KeyId("set")),
                null,
                new KeySource.Published(URI.create("https://idp.example/jwks"))));
    try (TokenReader reader = TokensAdapter.tokensOfOthers(new ScriptedKeySets(), Set::of, CLOCK)) {
      assertThat(reader.verify(keys, token)).isPresent();

      fuzz(2, token, mutated -> assertThat(reader.verify(keys, mutated)).as(mutated).isEmpty());
    }
  }

  @Test
  void takesNoMutatedMediaToken() {
    try (JwtMediaTokenSigning signing =
        answer(
            JwtMediaTokenSigning.open(
                call(),
                new InMemoryTokenKeys(),
                new InMemoryKeyWrapping(),
                CLOCK,
                Duration.ofHours(1)))) {
      String token = answer(signing.sign(call(), MediaTokenFixture.rich()));
      String compact = new String(Base64.getDecoder().decode(token), StandardCharsets.ISO_8859_1);
      assertThat(signing.read(token)).isInstanceOf(MediaTokenReading.Genuine.class);

      fuzz(3, token, mutated -> assertNotGenuine(signing, mutated));
      fuzz(
          4,
          compact,
          mutated ->
              assertNotGenuine(
                  signing,
                  Base64.getEncoder().encodeToString(mutated.getBytes(StandardCharsets.UTF_8))));
    }
  }

  private static void assertNotGenuine(JwtMediaTokenSigning signing, String mutated) {
    assertThat(signing.read(mutated))
        .as(mutated)
        .isIn(new MediaTokenReading.Malformed(), new MediaTokenReading.Forged());
  }

  private static void fuzz(long seed, String token, Consumer<String> check) {
    TokenMutations mutations = new TokenMutations(new Random(seed));
    for (int i = 0; i < ROUNDS; i++) {
      String mutated = mutations.of(token);
      if (!mutated.equals(token)) {
        check.accept(mutated);
      }
    }
  }
}
