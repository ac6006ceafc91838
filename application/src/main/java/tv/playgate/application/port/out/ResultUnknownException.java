package tv.playgate.application.port.out;

/**
 * A change was sent and no answer came back: it may have been made or not. The message is for
 * operators and never leaves the house.
 */
public class ResultUnknownException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says which change is in doubt.
   *
   * @param message which change, and why it is in doubt
   * @param cause what the system underneath said
   */
  public ResultUnknownException(String message, Throwable cause) {
    super(message, cause);
  }
}
