package tv.playgate.domain.profile;

import tv.playgate.domain.identifier.IdentifierForm;

/** The subscriber, as the MVPD names him. */
public record Subject(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public Subject {
    IdentifierForm.require("subject", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
