package tv.playgate.domain.key;

import tv.playgate.domain.identifier.IdentifierForm;

/** The name of a key. */
public record KeyId(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public KeyId {
    IdentifierForm.require("key", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
