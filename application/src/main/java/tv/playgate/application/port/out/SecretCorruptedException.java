package tv.playgate.application.port.out;

import org.jspecify.annotations.Nullable;

/**
 * A wrapped secret does not open: it was changed, swapped, or wrapped under a key that is not
 * there. The message is for operators and never leaves the house.
 */
public class SecretCorruptedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says which secret.
   *
   * @param message which secret does not open; never the secret
   * @param cause what the cipher said, if it said anything
   */
  public SecretCorruptedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
