package tv.playgate.http.wire.client;

/** Why no token is issued (pass-decisions §7). */
public enum TokenRequestError {
  INVALID_REQUEST("invalid_request"),
  INVALID_CLIENT("invalid_client"),
  UNAUTHORIZED_CLIENT("unauthorized_client"),
  UNSUPPORTED_GRANT_TYPE("unsupported_grant_type");

  private final String wireName;

  TokenRequestError(String wireName) {
    this.wireName = wireName;
  }

  /** The name that travels. */
  public String wireName() {
    return wireName;
  }
}
