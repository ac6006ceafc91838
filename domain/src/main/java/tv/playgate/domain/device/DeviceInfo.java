package tv.playgate.domain.device;

import static java.util.Objects.requireNonNull;

/**
 * What a device says of itself, as far as it bears on a decision. Nothing is required and nothing
 * is checked against the published lists: real clients omit and misspell (pass-decisions §1.4).
 * Absent parts are empty.
 */
public record DeviceInfo(String osName, String osFamily, String osVendor, String manufacturer) {

  /** A device that said nothing. */
  public static final DeviceInfo UNKNOWN = new DeviceInfo("", "", "", "");

  public DeviceInfo {
    requireNonNull(osName, "osName");
    requireNonNull(osFamily, "osFamily");
    requireNonNull(osVendor, "osVendor");
    requireNonNull(manufacturer, "manufacturer");
  }

  boolean osVendorIs(String name) {
    return osVendor.equalsIgnoreCase(name);
  }

  boolean manufacturerIs(String name) {
    return manufacturer.equalsIgnoreCase(name);
  }
}
