package tv.playgate.http.wire.admin;

/** A request to the admin address says something wrong; the message is for its sender. */
public final class InvalidRequestException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong; nothing secret is repeated. */
  public InvalidRequestException(String message) {
    super(message, null, false, false);
  }
}
