package tv.playgate.domain.integration;

import tv.playgate.domain.identifier.IdentifierForm;

/** The name of a programmer's brand, such as {@code REF30}. */
public record ServiceProviderId(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public ServiceProviderId {
    IdentifierForm.require("serviceProvider", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
