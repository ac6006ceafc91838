package tv.playgate.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import tv.playgate.domain.key.RsaPublicKeyPem;

/** An RSA key that tokens are signed with, as PKCS#8 PEM. It prints as redacted. */
final class RsaSigningKey {

  private static final int BITS = 2048;
  static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final RSAPrivateCrtKey key;

  private RsaSigningKey(RSAPrivateCrtKey key) {
    this.key = key;
  }

  /** Makes a new key of {@value #BITS} bits. Takes some tenths of a second. */
  static RsaSigningKey generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return of(generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK makes RSA keys", e);
    }
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if the text is no PKCS#8 PEM of an RSA key of at least {@value
   *     #BITS} bits; the message does not repeat it
   */
  static RsaSigningKey parse(String pem) {
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("signing key: expected PKCS#8 PEM (" + BEGIN + ")");
    }
    return ofBase64(pem.substring(begin + BEGIN.length(), end));
  }

  /**
   * Reads a key without the lines around it.
   *
   * @throws IllegalArgumentException if the text is not base64 of such a key; the message does not
   *     repeat it
   */
  static RsaSigningKey ofBase64(String pkcs8) {
    try {
      byte[] der = Base64.getMimeDecoder().decode(pkcs8);
      return of(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "signing key: expected an RSA key of at least " + BITS + " bits", e);
    }
  }

  private static RsaSigningKey of(PrivateKey key) {
    if (key instanceof RSAPrivateCrtKey rsa && rsa.getModulus().bitLength() >= BITS) {
      return new RsaSigningKey(rsa);
    }
    throw new IllegalArgumentException("it is shorter, or of another kind");
  }

  /** The key as PKCS#8 PEM. Whoever calls this answers for where it goes. */
  String pem() {
    return BEGIN
        + "\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
        + "\n"
        + END
        + "\n";
  }

  /** The key as PKCS#8 in base64. Whoever calls this answers for where it goes. */
  String base64() {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /** The public half, for everybody. */
  RsaPublicKeyPem publicPem() {
    return new RsaPublicKeyPem(
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
  }

  PrivateKey privateKey() {
    return key;
  }

  RSAPublicKey publicKey() {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a private RSA key has its public one", e);
    }
  }

  @Override
  public String toString() {
    return "RsaSigningKey(redacted)";
  }
}
