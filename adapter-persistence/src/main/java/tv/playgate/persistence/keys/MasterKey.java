package tv.playgate.persistence.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.domain.secret.Secret;

/** The key under which content keys rest: 32 random bytes. It prints as its id. */
public final class MasterKey {

  static final int ID_BYTES = 8;
  private static final int KEY_BYTES = 32;

  private final SecretKey key;
  private final byte[] id;

  private MasterKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
    this.id = Arrays.copyOf(sha256(bytes), ID_BYTES);
  }

  /**
   * Reads a master key.
   *
   * @param base64 32 bytes in base64; blanks and line ends around them do not matter
   * @throws IllegalArgumentException if it is anything else; the message does not repeat it
   */
  public static MasterKey parse(Secret base64) {
    byte[] bytes = decode(base64);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "master key: " + bytes.length + " bytes (expected: " + KEY_BYTES + " in base64)");
    }
    return new MasterKey(bytes);
  }

  private static byte[] decode(Secret base64) {
    try {
      return Base64.getDecoder().decode(base64.reveal().strip());
    } catch (IllegalArgumentException e) {
      // Without the cause: its message shows a character of the key.
      throw new IllegalArgumentException(
          "master key: is not base64 (expected: " + KEY_BYTES + " bytes in base64)");
    }
  }

  /**
   * A key wrapping under this key. Its stages complete on the calling thread. Safe for use by any
   * number of threads.
   */
  public KeyWrapping wrapping() {
    return new FileKeyWrapping(this, new SecureRandom());
  }

  SecretKey key() {
    return key;
  }

  /** The first bytes of the key's SHA-256: they tell keys apart and give nothing away. */
  byte[] id() {
    return id.clone();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "MasterKey(" + HexFormat.of().formatHex(id) + ")";
  }
}
