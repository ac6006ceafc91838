package tv.playgate.persistence.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * Wraps under a master key that lies in a file: {@code format | key id | nonce | ciphertext | tag},
 * AES-256-GCM with the place as associated data.
 */
final class FileKeyWrapping implements KeyWrapping {

  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final int HEADER_BYTES = 1 + MasterKey.ID_BYTES + NONCE_BYTES;

  private final MasterKey master;
  private final SecureRandom random;

  FileKeyWrapping(MasterKey master, SecureRandom random) {
    this.master = master;
    this.random = random;
  }

  @Override
  public CompletionStage<WrappedSecret> wrap(Call call, SecretPlace place, Secret secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret.revealBytes());
      byte[] wrapped =
          ByteBuffer.allocate(HEADER_BYTES + sealed.length)
              .put(FORMAT)
              .put(master.id())
              .put(nonce)
              .put(sealed)
              .array();
      return CompletableFuture.completedFuture(new WrappedSecret(wrapped));
    } catch (GeneralSecurityException e) {
      return CompletableFuture.failedFuture(new IllegalStateException("every JDK has AES-GCM", e));
    }
  }

  @Override
  public CompletionStage<Secret> unwrap(Call call, SecretPlace place, WrappedSecret wrapped) {
    try {
      return CompletableFuture.completedFuture(opened(place, wrapped.bytes()));
    } catch (SecretCorruptedException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Secret opened(SecretPlace place, byte[] wrapped) {
    if (wrapped.length <= HEADER_BYTES + TAG_BYTES || wrapped[0] != FORMAT) {
      throw new SecretCorruptedException(place + ": is not of a known format", null);
    }
    byte[] id = Arrays.copyOfRange(wrapped, 1, 1 + MasterKey.ID_BYTES);
    if (!Arrays.equals(id, master.id())) {
      throw new SecretCorruptedException(
          place + ": was wrapped under another key than " + master, null);
    }
    byte[] nonce = Arrays.copyOfRange(wrapped, 1 + MasterKey.ID_BYTES, HEADER_BYTES);
    byte[] sealed = Arrays.copyOfRange(wrapped, HEADER_BYTES, wrapped.length);
    try {
      byte[] open = cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed);
      return Secret.of(new String(open, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new SecretCorruptedException(place + ": does not open", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, SecretPlace place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, master.key(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(place.associatedData());
    return cipher;
  }

  @Override
  public String toString() {
    return "FileKeyWrapping(" + master + ")";
  }
}
