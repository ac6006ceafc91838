package tv.playgate.domain.license;

import tv.playgate.domain.identifier.IdentifierForm;

/** The name of a caller of the entitlement door. */
public record LicenseServerName(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public LicenseServerName {
    IdentifierForm.require("license server", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
