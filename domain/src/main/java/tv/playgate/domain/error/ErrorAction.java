package tv.playgate.domain.error;

/** What an application is told to do about an enhanced error (pass-decisions §2.2). */
public enum ErrorAction {
  NONE("none"),
  CONFIGURATION("configuration"),
  APPLICATION_REGISTRATION("application-registration"),
  AUTHENTICATION("authentication"),
  AUTHORIZATION("authorization"),
  RETRY("retry");

  private final String wireName;

  ErrorAction(String wireName) {
    this.wireName = wireName;
  }

  /** The stable name that travels. */
  public String wireName() {
    return wireName;
  }
}
