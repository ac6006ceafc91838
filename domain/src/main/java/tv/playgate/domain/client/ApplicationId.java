package tv.playgate.domain.client;

import tv.playgate.domain.identifier.IdentifierForm;

/** A registered application, as its software statement names it ({@code software_id}). */
public record ApplicationId(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public ApplicationId {
    IdentifierForm.require("application", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
