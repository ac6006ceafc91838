package tv.playgate.domain.integration;

import tv.playgate.domain.identifier.IdentifierForm;

/** The name of a pay-TV provider, such as {@code Cablevision}. */
public record MvpdId(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public MvpdId {
    IdentifierForm.require("mvpd", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
