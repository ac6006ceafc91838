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
   * Derives the platform from what the device says of itself: from its operating system, and for
   * Amazon's and desktop systems from its hardware too. A device that says nothing useful is {@link
   * #UNIDENTIFIED}, and so is one whose system has no settings of its own, such as webOS; that is
   * never an error.
   */
  public static Platform of(DeviceInfo device) {
    return PlatformOfDevice.of(device);
  }
}
