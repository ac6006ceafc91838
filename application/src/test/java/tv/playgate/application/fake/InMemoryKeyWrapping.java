package tv.playgate.application.fake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeyWrapping;
import tv.playgate.application.port.out.SecretCorruptedException;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.SecretPlace;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * Really encrypts, with AES-GCM under a random key that dies with the test. Completes on the
 * calling thread.
 */
public final class InMemoryKeyWrapping implements KeyWrapping {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key = new SecretKeySpec(randomBytes(KEY_BYTES), "AES");

  @Override
  public CompletionStage<WrappedSecret> wrap(Call call, SecretPlace place, Secret secret) {
    byte[] nonce = randomBytes(NONCE_BYTES);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret.revealBytes());
      byte[] wrapped = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, wrapped, NONCE_BYTES, sealed.length);
      return CompletableFuture.completedFuture(new WrappedSecret(wrapped));
    } catch (GeneralSecurityException e) {
      return CompletableFuture.failedFuture(new IllegalStateException("every JDK has AES-GCM", e));
    }
  }

  @Override
  public CompletionStage<Secret> unwrap(Call call, SecretPlace place, WrappedSecret wrapped) {
    byte[] bytes = wrapped.bytes();
    if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      return CompletableFuture.failedFuture(
          new SecretCorruptedException(place + " is too short", null));
    }
    try {
      byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
      byte[] sealed = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
      byte[] open = cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed);
      return CompletableFuture.completedFuture(Secret.of(new String(open, StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      return CompletableFuture.failedFuture(
          new SecretCorruptedException(place + " does not open", e));
    }
  }

  /** It has one key, and so everything was wrapped under it. */
  @Override
  public boolean isCurrent(Call call, WrappedSecret wrapped) {
    return true;
  }

  private Cipher cipher(int mode, byte[] nonce, SecretPlace place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.associatedData());
    return cipher;
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
