package tv.playgate.domain.client;

import tv.playgate.domain.identifier.IdentifierForm;

/** One installed instance of an application. */
public record ClientId(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public ClientId {
    IdentifierForm.require("client", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
