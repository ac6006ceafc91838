package tv.playgate.persistence.keys;

import org.jspecify.annotations.Nullable;

/**
 * A master key file cannot be read, is not what it should be, or cannot be changed. The message is
 * a sentence for operators; neither it nor the cause shows anything of a key.
 */
public final class MasterKeyFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MasterKeyFileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
