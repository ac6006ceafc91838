package tv.playgate.domain.device;

import java.util.Arrays;
import java.util.Optional;

/** The platforms that settings hang on (pass-decisions §1.4, §12). */
public enum Platform {
  IOS("iOS"),
  ANDROID("Android"),
  TVOS("tvOS"),
  ROKU("Roku"),
  FIRE_TV("FireTV"),
  DESKTOP("Desktop"),
  UNIDENTIFIED("Unidentified");

  private final String wireName;

  Platform(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the catalog. */
  public String wireName() {
    return wireName;
  }

  /** The platform of that name, if there is one. */
  public static Optional<Platform> named(String wireName) {
    return Arrays.stream(values()).filter(p -> p.wireName.equals(wireName)).findFirst();
  }

  /**
   * Derives the platform from what the device says of itself. A device that says nothing useful is
   * {@link #UNIDENTIFIED}; that is never an error.
   */
  public static Platform of(DeviceInfo device) {
    if (device.osVendorIs("Amazon") || device.manufacturerIs("Amazon")) {
      return FIRE_TV;
    }
    return byOperatingSystem(device.osName())
        .or(() -> byOperatingSystem(device.osFamily()))
        .orElse(UNIDENTIFIED);
  }

  private static Optional<Platform> byOperatingSystem(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "iOS" -> IOS;
          case "tvOS" -> TVOS;
          case "Android" -> ANDROID;
          case "Roku OS", "Roku" -> ROKU;
          case "Windows", "Mac OS", "OS X", "macOS", "Linux", "Chrome OS", "OpenBSD", "BSD" ->
              DESKTOP;
          default -> null;
        });
  }
}
