package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.CompactTokens.part;
import static tv.playgate.application.fixture.CompactTokens.rs256;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.CompactTokens;
import tv.playgate.application.fixture.RsaKeys;
import tv.playgate.application.port.out.TokenVerification;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.SignedClaims;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;

/** What every {@link TokenVerification} must do with given keys. Extend it and hand it in. */
public abstract class TokenVerificationContract {

  private static final String HEADER = "{\"alg\":\"RS256\"}";
  private static final String PAYLOAD =
      "{\"iss\":\"idp\",\"sub\":\"user-1\",\"aud\":[\"Adobe\",\"x\"],\"nbf\":1700000000,"
          + "\"exp\":1700000060,\"iat\":1700000000,\"jti\":\"j\",\"name\":\"Zoë 😀\",\"n\":1,"
          + "\"o\":{\"a\":\"b\"},\"nothing\":null}";

  private static final TrustedKey KEY = given("one", RsaKeys.ONE);
  private static final TrustedKey OTHER = given("other", RsaKeys.OTHER);

  /** The verification under test. */
  protected abstract TokenVerification verification();

  private static TrustedKey given(String name, KeyPair pair) {
    return new TrustedKey(
        new TrustedKeyId(KeyPurpose.SERVICE_TOKEN, new KeyId(name)),
        null,
        new KeySource.Given(RsaKeys.pem(pair.getPublic())));
  }

  @Test
  void saysWhatTheTokenSaysAndWhoSignedIt() {
    SignedClaims expected =
        new SignedClaims(
            KEY,
            "idp",
            "user-1",
            Set.of("Adobe", "x"),
            Instant.ofEpochSecond(1_700_000_000),
            Instant.ofEpochSecond(1_700_000_060),
            Map.of("jti", "j", "name", "Zoë 😀"));

    assertThat(verify(token(HEADER, PAYLOAD), KEY)).contains(expected);
    assertThat(verify(token(HEADER, PAYLOAD), KEY)).as("once more").contains(expected);
  }

  @Test
  void leavesOutWhatTheTokenDoesNotSay() {
    assertThat(verify(token(HEADER, "{}"), KEY))
        .contains(new SignedClaims(KEY, null, null, Set.of(), null, null, Map.of()));
    assertThat(verify(token(HEADER, "{\"aud\":\"adobe\"}"), KEY).orElseThrow().audience())
        .containsExactly("adobe");
  }

  @Test
  void findsTheOneKeyAmongMany() {
    String token = token(HEADER, PAYLOAD);

    assertThat(verify(token, OTHER, KEY).map(SignedClaims::signer)).contains(KEY);
    assertThat(verify(token, KEY, OTHER).map(SignedClaims::signer)).contains(KEY);
  }

  @Test
  void takesAKeyThatTheTokenNamesDifferently() {
    assertThat(verify(token("{\"alg\":\"RS256\",\"kid\":\"2019-1\"}", PAYLOAD), OTHER, KEY))
        .isPresent();
  }

  @Test
  void findsTheKeyThatTheTokenNamesAmongVeryMany() {
    Stream<TrustedKey> many = IntStream.range(0, 100).mapToObj(i -> given("k" + i, RsaKeys.OTHER));
    TrustedKey[] keys = Stream.concat(many, Stream.of(KEY)).toArray(TrustedKey[]::new);

    assertThat(verify(token("{\"alg\":\"RS256\",\"kid\":\"one\"}", PAYLOAD), keys)).isPresent();
  }

  @Test
  void forgetsWhatItVerifiedWhereTheKeyIsTrustedNoMore() {
    String token = token(HEADER, PAYLOAD);
    assertThat(verify(token, KEY)).isPresent();

    assertThat(verify(token, OTHER)).isEmpty();
    assertThat(verify(token)).isEmpty();
    assertThat(verify(token, given("renamed", RsaKeys.ONE)).orElseThrow().signer().id().id())
        .isEqualTo(new KeyId("renamed"));
  }

  @Test
  void takesNoAlgorithmButRs256() {
    for (String algorithm : new String[] {"RS384", "RS512", "PS256", "HS256", "ES256", "none"}) {
      String header = "{\"alg\":\"" + algorithm + "\"}";

      assertThat(verify(token(header, PAYLOAD), KEY)).as(algorithm).isEmpty();
      assertThat(verify(part(header) + "." + part(PAYLOAD) + ".", KEY)).as(algorithm).isEmpty();
    }
    String other = CompactTokens.signed(RsaKeys.ONE.getPrivate(), "SHA512withRSA", HEADER, PAYLOAD);
    assertThat(verify(other, KEY)).isEmpty();
  }

  @Test
  void takesNoKeyFromTheTokenItself() {
    String header = "{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}}";

    assertThat(verify(rs256(RsaKeys.OTHER.getPrivate(), header, PAYLOAD), KEY)).isEmpty();
  }

  @Test
  void takesNoHeaderThatItDoesNotUnderstand() {
    for (String header :
        new String[] {
          "{\"alg\":\"RS256\",\"crit\":[\"exp\"],\"exp\":1}",
          "{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":false}",
          "{}",
          "[]",
          "[[\"alg\",\"RS256\"]]",
          "null",
          "RS256",
          ""
        }) {
      assertThat(verify(token(header, PAYLOAD), KEY)).as(header).isEmpty();
    }
  }

  @Test
  void takesNoPayloadThatIsNoSetOfClaims() {
    for (String payload :
        new String[] {
          "",
          "[]",
          "[[\"iss\",\"idp\"]]",
          "null",
          "\"x\"",
          "{",
          "{\"exp\":\"soon\"}",
          "{\"iss\":[1]}"
        }) {
      assertThat(verify(token(HEADER, payload), KEY)).as(payload).isEmpty();
    }
  }

  @Test
  void takesNothingThatWasTamperedWith() {
    String token = token(HEADER, PAYLOAD);
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      int at = random.nextInt(token.length());
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String tampered = token.substring(0, at) + other + token.substring(at + 1);

      assertThat(verify(tampered, KEY)).as("character %d", at).isEmpty();
    }
  }

  @Test
  void takesNoGarbage() {
    String token = token(HEADER, PAYLOAD);
    for (String garbage :
        new String[] {
          "",
          " ",
          ".",
          "..",
          "...",
          "a.b.c",
          "null",
          "{}",
          "é.é.é",
          "\uD800.\uD800.\uD800",
          token + ".",
          token + "=",
          token + " ",
          " " + token,
          token + "\n",
          "x".repeat(1_000_000),
          token(HEADER, "{\"a\":\"" + "a".repeat(9_000) + "\"}")
        }) {
      assertThat(verify(garbage, KEY)).as(garbage).isEmpty();
    }
  }

  private static String token(String header, String payload) {
    return rs256(RsaKeys.ONE.getPrivate(), header, payload);
  }

  private Optional<SignedClaims> verify(String token, TrustedKey... keys) {
    return verification().verify(List.of(keys), token);
  }
}
