package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.playgate.tokens.ScriptedKeySets.jwk;

import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.fixture.RsaKeys;

class PublishedKeySetTest {

  private static final String GOOD = jwk(RsaKeys.ONE.getPublic(), ",\"kid\":\"a\"");

  private static String set(String... keys) {
    return "{\"more\":1,\"keys\":[" + String.join(",", keys) + "]}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"use\":\"sig\"",
        ",\"alg\":\"RS256\"",
        ",\"use\":\"sig\",\"alg\":\"RS256\",\"key_ops\":[\"verify\"],\"x\":{\"y\":[1]}"
      })
  void takesKeysThatMayVerifyRs256(String more) throws ParseException {
    assertThat(PublishedKeySet.parse(set(jwk(RsaKeys.OTHER.getPublic(), more), GOOD)))
        .extracting(VerifyingKey::key)
        .containsExactly(
            (RSAPublicKey) RsaKeys.OTHER.getPublic(), (RSAPublicKey) RsaKeys.ONE.getPublic());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"use\":\"enc\"",
        ",\"alg\":\"RS512\"",
        ",\"alg\":\"RSA-OAEP\"",
        ",\"key_ops\":[\"encrypt\"]",
        ",\"use\":7",
        ",\"kid\":7"
      })
  void passesOverKeysForOtherUses(String more) throws ParseException {
    assertThat(PublishedKeySet.parse(set(jwk(RsaKeys.OTHER.getPublic(), more), GOOD)))
        .extracting(VerifyingKey::id)
        .containsExactly("a");
  }

  @Test
  void passesOverShortKeysAndOtherKinds() throws ParseException {
    String shortKey = jwk(RsaKeys.generate(1024).getPublic(), ",\"kid\":\"s\"");
    String symmetric = "{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"o\"}";
    String unknown = "{\"kty\":\"new\",\"kid\":\"n\"}";
    String halfAKey = "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"kid\":\"h\"}";

    assertThat(PublishedKeySet.parse(set(shortKey, symmetric, unknown, halfAKey, "{}", GOOD)))
        .extracting(VerifyingKey::id)
        .containsExactly("a");
  }

  @Test
  void takesASetThatHasNoKeyForUs() throws ParseException {
    assertThat(PublishedKeySet.parse(set())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"keys\":1}",
        "{\"keys\":[1]}",
        "{\"keys\":null}",
        "<html>",
        "{"
      })
  void refusesWhatIsNoSet(String document) {
    assertThatThrownBy(() -> PublishedKeySet.parse(document)).isInstanceOf(ParseException.class);
  }

  @Test
  void refusesASetThatIsTooLargeOrTooDeep() {
    String[] many = new String[101];
    Arrays.fill(many, "{}");
    String deep = "{\"keys\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThatThrownBy(() -> PublishedKeySet.parse(set(many)))
        .isInstanceOf(ParseException.class)
        .hasMessage("101 keys (expected: at most 100)");
    assertThatThrownBy(() -> PublishedKeySet.parse(deep)).isInstanceOf(ParseException.class);
  }
}
