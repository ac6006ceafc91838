package tv.playgate.application.port.out;

import org.jspecify.annotations.Nullable;

/**
 * Something that the core needs cannot be had: it is down, slow or has too much to do. Nothing was
 * changed. The message is for operators and never leaves the house.
 */
public class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is missing.
   *
   * @param message what cannot be had, and why
   * @param cause what the system underneath said, if it said anything
   */
  public UnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
