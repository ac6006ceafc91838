package tv.playgate.domain.device;

import tv.playgate.domain.identifier.IdentifierForm;

/**
 * The network address of a streaming device, as a literal IPv4 or IPv6 address.
 *
 * @param value the literal, never a name
 */
public record DeviceAddress(String value) {

  public DeviceAddress {
    IdentifierForm.require("address", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
