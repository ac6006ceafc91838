package tv.playgate.http.wire.json;

/**
 * A text is not the JSON that was expected. The message says what and where, for admins and logs;
 * it never repeats the text.
 */
public final class MalformedJsonException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public MalformedJsonException(String message) {
    super(message);
  }
}
