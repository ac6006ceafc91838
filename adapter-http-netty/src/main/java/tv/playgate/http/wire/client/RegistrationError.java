package tv.playgate.http.wire.client;

import tv.playgate.application.port.in.RegisterClient;

/** Why no installation is registered (pass-decisions §7). */
public enum RegistrationError {
  INVALID_REQUEST("invalid_request"),
  INVALID_REDIRECT_URI("invalid_redirect_uri"),
  INVALID_SOFTWARE_STATEMENT("invalid_software_statement"),
  UNAPPROVED_SOFTWARE_STATEMENT("unapproved_software_statement");

  private final String wireName;

  RegistrationError(String wireName) {
    this.wireName = wireName;
  }

  /** The name that travels. */
  public String wireName() {
    return wireName;
  }

  /** The error for that fault. */
  public static RegistrationError of(RegisterClient.Fault fault) {
    return switch (fault) {
      case INVALID_REDIRECT -> INVALID_REDIRECT_URI;
      case INVALID_STATEMENT -> INVALID_SOFTWARE_STATEMENT;
      case UNAPPROVED_STATEMENT -> UNAPPROVED_SOFTWARE_STATEMENT;
    };
  }
}
