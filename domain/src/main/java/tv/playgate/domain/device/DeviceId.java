package tv.playgate.domain.device;

import tv.playgate.domain.identifier.IdentifierForm;

/** A streaming device, as its {@code fingerprint} identifier names it once decoded. */
public record DeviceId(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public DeviceId {
    IdentifierForm.require("device", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
