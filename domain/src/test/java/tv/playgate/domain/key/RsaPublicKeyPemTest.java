package tv.playgate.domain.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsaPublicKeyPemTest {

  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  @Test
  void readsAKeyAsOpensslWritesIt() throws GeneralSecurityException {
    PublicKey key = key("RSA", 2048);
    assertThat(new RsaPublicKeyPem(pem(key)).key()).isEqualTo(key);
    assertThat(new RsaPublicKeyPem("a comment\n" + pem(key) + "\n").key()).isEqualTo(key);
    assertThat(new RsaPublicKeyPem(pem(key).replace("\n", "\r\n")).key()).isEqualTo(key);
  }

  @Test
  void takesNoKeyThatIsTooShort() throws GeneralSecurityException {
    String pem = pem(key("RSA", 1024));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RsaPublicKeyPem(pem))
        .withMessage("publicKey: expected at least 2048 bits");
  }

  @Test
  void takesNoKeyOfAnotherKind() throws GeneralSecurityException {
    String pem = pem(key("EC", 256));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RsaPublicKeyPem(pem))
        .withMessageContaining("RSA public key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAA",
        BEGIN,
        END,
        END + BEGIN,
        BEGIN + END,
        "-----BEGIN PUBLIC KEY-----END PUBLIC KEY-----",
        BEGIN + "AAAA" + END,
        BEGIN + "A" + END,
        "-----BEGIN RSA PUBLIC KEY-----AAAA-----END RSA PUBLIC KEY-----",
        "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----"
      })
  void takesNothingElse(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RsaPublicKeyPem(text))
        .withMessageStartingWith("publicKey: ");
  }

  private static PublicKey key(String algorithm, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(bits);
    return generator.generateKeyPair().getPublic();
  }

  private static String pem(PublicKey key) {
    return BEGIN
        + "\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key.getEncoded())
        + "\n"
        + END;
  }
}
