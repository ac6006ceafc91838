package tv.playgate.domain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.secret.Secret;

class SecretHashTest {

  /** The salt 00 … 0f and SHA-256 of salt and "open sesame", as sha256sum has it. */
  private static final String KNOWN =
      "000102030405060708090a0b0c0d0e0f:7930cffa32141129450571e8c98b9ff3f43de44833ba86b1fb13960bb408911c";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void matchesItsSecretAndNoOther() {
    SecretHash hash = SecretHash.of(Secret.of("open sesame"), RANDOM);
    assertThat(hash.matches(Secret.of("open sesame"))).isTrue();
    assertThat(hash.matches(Secret.of("Open sesame"))).isFalse();
  }

  @Test
  void matchesWhatAnyOtherToolWouldHash() {
    assertThat(SecretHash.parse(KNOWN).matches(Secret.of("open sesame"))).isTrue();
  }

  @Test
  void isSaltedSoThatEqualSecretsDoNotShow() {
    Secret secret = Secret.of("open sesame");
    assertThat(SecretHash.of(secret, RANDOM)).isNotEqualTo(SecretHash.of(secret, RANDOM));
  }

  @Test
  void comesBackFromItsTextAsItWas() {
    SecretHash hash = SecretHash.of(Secret.of("open sesame"), RANDOM);
    assertThat(SecretHash.parse(hash.encoded())).isEqualTo(hash).hasSameHashCodeAs(hash);
    assertThat(SecretHash.parse(KNOWN).encoded()).isEqualTo(KNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "open sesame",
        "000102030405060708090a0b0c0d0e0f",
        "000102030405060708090a0b0c0d0e0f:",
        "000102030405060708090a0b0c0d0e0f:00",
        "000102030405060708090A0B0C0D0E0F:7930cffa32141129450571e8c98b9ff3f43de44833ba86b1fb13960bb408911c",
        "zz0102030405060708090a0b0c0d0e0f:7930cffa32141129450571e8c98b9ff3f43de44833ba86b1fb13960bb408911c",
        "000102030405060708090a0b0c0d0e0f:7930cffa32141129450571e8c98b9ff3f43de44833ba86b1fb13960bb408911c:00"
      })
  void readsNothingElseAndDoesNotRepeatIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SecretHash.parse(text))
        .withMessage("secret hash: expected salt:hash in lower-case hex");
  }

  @Test
  void printsNothingOfItself() {
    assertThat(SecretHash.parse(KNOWN)).hasToString("SecretHash(redacted)");
  }
}
