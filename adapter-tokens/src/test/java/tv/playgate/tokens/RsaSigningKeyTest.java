package tv.playgate.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsaSigningKeyTest {

  @Test
  void readsWhatItWrites() {
    RsaSigningKey key = RsaSigningKey.generate();

    assertThat(key.pem()).startsWith("-----BEGIN PRIVATE KEY-----\n");
    assertThat(RsaSigningKey.parse(key.pem()).publicKey()).isEqualTo(key.publicKey());
    assertThat(RsaSigningKey.parse("Bag Attributes\r\n" + key.pem().replace("\n", "\r\n")).pem())
        .isEqualTo(key.pem());
  }

  @Test
  void readsAKeyMadeElsewhere() throws GeneralSecurityException {
    assertThat(RsaSigningKey.parse(pem("RSA", 3072)).publicKey().getModulus().bitLength())
        .isEqualTo(3072);
  }

  @Test
  void refusesShortKeysAndOtherKinds() throws GeneralSecurityException {
    for (String pem : new String[] {pem("RSA", 1024), pem("EC", 256)}) {
      assertThatThrownBy(() -> RsaSigningKey.parse(pem))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("signing key: expected an RSA key of at least 2048 bits")
          .hasMessageNotContaining(pem.substring(40, 80));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "-----BEGIN PRIVATE KEY-----",
        "-----END PRIVATE KEY----------BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nYWJj\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\nYWJj\n-----END RSA PRIVATE KEY-----",
      })
  void refusesWhatIsNoKey(String text) {
    assertThatThrownBy(() -> RsaSigningKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("signing key: expected");
  }

  @Test
  void printsNothingOfItself() {
    assertThat(RsaSigningKey.generate()).hasToString("RsaSigningKey(redacted)");
  }

  private static String pem(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder()
            .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }
}
