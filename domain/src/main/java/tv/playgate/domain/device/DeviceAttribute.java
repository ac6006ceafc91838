package tv.playgate.domain.device;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a device may say of itself, in the order of the published table (pass-decisions §1.4). Every
 * value is kept as text, numbers and truth values too.
 */
public enum DeviceAttribute {
  PRIMARY_HARDWARE_TYPE("primaryHardwareType"),
  MODEL("model"),
  VERSION("version"),
  MANUFACTURER("manufacturer"),
  VENDOR("vendor"),
  OS_NAME("osName"),
  OS_FAMILY("osFamily"),
  OS_VENDOR("osVendor"),
  OS_VERSION("osVersion"),
  BROWSER_NAME("browserName"),
  BROWSER_VENDOR("browserVendor"),
  BROWSER_VERSION("browserVersion"),
  USER_AGENT("userAgent"),
  DISPLAY_WIDTH("displayWidth"),
  DISPLAY_HEIGHT("displayHeight"),
  DISPLAY_PPI("displayPpi"),
  DIAGONAL_SCREEN_SIZE("diagonalScreenSize"),
  CONNECTION_IP("connectionIp"),
  CONNECTION_PORT("connectionPort"),
  CONNECTION_TYPE("connectionType"),
  CONNECTION_SECURE("connectionSecure"),
  APPLICATION_ID("applicationId");

  private static final Map<String, DeviceAttribute> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(DeviceAttribute::wireName, Function.identity()));

  private final String wireName;

  DeviceAttribute(String wireName) {
    this.wireName = wireName;
  }

  /** The key in the header. */
  public String wireName() {
    return wireName;
  }

  /** The attribute of that key, if it is a published one. */
  public static Optional<DeviceAttribute> named(String wireName) {
    return Optional.ofNullable(BY_NAME.get(wireName));
  }
}
