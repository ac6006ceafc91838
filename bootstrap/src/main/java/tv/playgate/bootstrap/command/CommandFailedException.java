package tv.playgate.bootstrap.command;

/** A command cannot do what it was asked; the message tells the operator why, in a sentence. */
public final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why. */
  public CommandFailedException(String message) {
    super(message);
  }

  /** Says why, with what was behind it. */
  public CommandFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
