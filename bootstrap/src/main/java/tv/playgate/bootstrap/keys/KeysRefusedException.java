package tv.playgate.bootstrap.keys;

import org.jspecify.annotations.Nullable;

/** What was to be done with the master keys cannot be done. The message is for operators. */
public final class KeysRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeysRefusedException(String message) {
    this(message, null);
  }

  KeysRefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
