package tv.playgate.domain.client;

import tv.playgate.domain.identifier.IdentifierForm;

/** What an access token may be used for. */
public record Scope(String value) {

  /** The scope that the decisions door asks for (pass-decisions §7). */
  public static final Scope CLIENT_API = new Scope("api:client:v2");

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public Scope {
    IdentifierForm.require("scope", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
