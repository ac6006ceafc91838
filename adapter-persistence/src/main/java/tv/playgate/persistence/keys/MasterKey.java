package tv.playgate.persistence.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;

/** A key under which secrets rest: 32 random bytes, for AES-256-GCM. It prints as its id. */
final class MasterKey {

  private static final int KEY_BYTES = 32;

  private final SecretKey key;
  private final MasterKeyId id;

  private MasterKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
    this.id = new MasterKeyId(HexFormat.of().formatHex(sha256(bytes), 0, MasterKeyId.BYTES));
  }

  /** A key that nobody has had before. */
  static MasterKey random(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return new MasterKey(bytes);
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if it is not 32 bytes in base64; the message does not repeat
   *     it
   */
  static MasterKey parse(String base64) {
    byte[] bytes = decode(base64);
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          bytes.length + " bytes (expected: " + KEY_BYTES + " in base64)");
    }
    return new MasterKey(bytes);
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      // Without the cause: its message shows a character of the key.
      throw new IllegalArgumentException(
          "is not base64 (expected: " + KEY_BYTES + " bytes in base64)");
    }
  }

  MasterKeyId id() {
    return id;
  }

  /** The key as it stands in a file. Whoever calls this answers for where it goes. */
  String reveal() {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  SealedSecret seal(SecretPlace place, Secret secret, SecureRandom random) {
    byte[] nonce = new byte[SealedSecret.NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
      return new SealedSecret(id, nonce, cipher.doFinal(secret.revealBytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /**
   * Opens what was sealed under this key.
   *
   * @throws SecretCorruptedException if it does not open for that place
   */
  Secret open(SecretPlace place, SealedSecret sealed) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, sealed.nonce(), place);
      return Secret.of(new String(cipher.doFinal(sealed.sealed()), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new SecretCorruptedException(place + ": does not open", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, SecretPlace place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(SealedSecret.TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(place.associatedData());
    return cipher;
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
    return "MasterKey(" + id + ")";
  }
}
