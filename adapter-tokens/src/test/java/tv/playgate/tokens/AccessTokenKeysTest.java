package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenKeysTest {

  private static final String ONE = RsaSigningKey.generate().pem();
  private static final String TWO = RsaSigningKey.generate().pem();

  @Test
  void signsWithTheFirstAndRecognisesAll() {
    AccessTokenKeys keys = AccessTokenKeys.parse("new\n" + TWO + "\nold, until May\n" + ONE);

    assertThat(keys.signing().pem()).isEqualTo(TWO);
    assertThat(keys.recognised())
        .extracting(VerifyingKey::key)
        .containsExactly(
            RsaSigningKey.parse(TWO).publicKey(), RsaSigningKey.parse(ONE).publicKey());
  }

  @Test
  void writesWhatItReads() {
    assertThat(AccessTokenKeys.parse(ONE + TWO).pem()).isEqualTo(ONE + TWO);
    assertThat(AccessTokenKeys.parse(AccessTokenKeys.generate().pem()).recognised()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nYWJj\n-----END PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nYWJj\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nYWJj\n-----END ENCRYPTED PRIVATE KEY-----",
        "-----BEGIN private key-----\nYWJj\n-----END private key-----"
      })
  void refusesAFileWithABlockThatIsNoKey(String block) {
    for (String text : new String[] {block, ONE + block, block + ONE}) {
      assertThatThrownBy(() -> AccessTokenKeys.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("signing key: expected");
    }
  }

  @Test
  void refusesAFileWithoutAKey() {
    for (String text : new String[] {"", "x", "-----END PRIVATE KEY-----"}) {
      assertThatThrownBy(() -> AccessTokenKeys.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("signing key: expected PKCS#8 PEM (-----BEGIN PRIVATE KEY-----)");
    }
  }

  @Test
  void refusesMoreKeysThanATokenIsHeldAgainst() {
    assertThat(AccessTokenKeys.parse(ONE.repeat(8)).recognised()).hasSize(8);
    assertThatThrownBy(() -> AccessTokenKeys.parse(ONE.repeat(9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("signing key: 9 keys (expected: at most 8)");
  }

  @Test
  void printsNothingOfItself() {
    assertThat(AccessTokenKeys.parse(ONE)).hasToString("AccessTokenKeys(1, redacted)");
  }
}
