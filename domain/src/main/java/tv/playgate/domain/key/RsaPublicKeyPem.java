package tv.playgate.domain.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An RSA public key of at least 2048 bits as PEM ({@code BEGIN PUBLIC KEY}), as {@code openssl}
 * writes it.
 *
 * @param text the PEM text
 */
public record RsaPublicKeyPem(String text) {

  private static final int BITS = 2048;
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  /**
   * @throws IllegalArgumentException if it is anything else
   */
  public RsaPublicKeyPem {
    if (parse(text).getModulus().bitLength() < BITS) {
      throw new IllegalArgumentException("publicKey: expected at least " + BITS + " bits");
    }
  }

  /** The key. */
  public RSAPublicKey key() {
    return parse(text);
  }

  private static RSAPublicKey parse(String pem) {
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin + BEGIN.length()) {
      throw new IllegalArgumentException("publicKey: expected PEM (" + BEGIN + ")");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("publicKey: expected an RSA public key as PEM", e);
    }
  }
}
