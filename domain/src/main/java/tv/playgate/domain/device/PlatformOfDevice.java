package tv.playgate.domain.device;

import static tv.playgate.domain.device.DeviceAttribute.MANUFACTURER;
import static tv.playgate.domain.device.DeviceAttribute.OS_FAMILY;
import static tv.playgate.domain.device.DeviceAttribute.OS_NAME;
import static tv.playgate.domain.device.DeviceAttribute.OS_VENDOR;
import static tv.playgate.domain.device.DeviceAttribute.PRIMARY_HARDWARE_TYPE;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Derives the platform from what a device says of itself; names compare in whatever case. */
final class PlatformOfDevice {

  /** The published systems, and those that real clients send; the rest says nothing. */
  private static final Map<String, Platform> SYSTEMS =
      Map.ofEntries(
          Map.entry("ios", Platform.IOS),
          Map.entry("ipados", Platform.IOS),
          Map.entry("tvos", Platform.TVOS),
          Map.entry("android", Platform.ANDROID),
          Map.entry("roku os", Platform.ROKU),
          Map.entry("roku", Platform.ROKU),
          Map.entry("windows", Platform.DESKTOP),
          Map.entry("mac os", Platform.DESKTOP),
          Map.entry("mac os x", Platform.DESKTOP),
          Map.entry("os x", Platform.DESKTOP),
          Map.entry("macos", Platform.DESKTOP),
          Map.entry("linux", Platform.DESKTOP),
          Map.entry("chrome os", Platform.DESKTOP),
          Map.entry("openbsd", Platform.DESKTOP),
          Map.entry("bsd", Platform.DESKTOP),
          Map.entry("webos", Platform.UNIDENTIFIED),
          Map.entry("tizen", Platform.UNIDENTIFIED),
          Map.entry("playstation os", Platform.UNIDENTIFIED),
          Map.entry("symbian", Platform.UNIDENTIFIED));

  /** Hardware that is no desktop, whatever runs on it. */
  private static final Set<String> TELEVISIONS =
      Set.of("tv", "settopbox", "mediaplayer", "gamesconsole");

  /** Hardware of Amazon that is no Fire TV: its tablets run the same system. */
  private static final Set<String> IN_HAND = Set.of("tablet", "mobilephone", "ereader");

  private PlatformOfDevice() {}

  static Platform of(DeviceInfo device) {
    Platform system = system(device);
    if (isFromAmazon(device)) {
      return amazons(device, system);
    }
    if (system == null || (system == Platform.DESKTOP && hardwareIsOneOf(TELEVISIONS, device))) {
      return Platform.UNIDENTIFIED;
    }
    return system;
  }

  /** Linux is under many a television, so there the family says more than the name. */
  private static @Nullable Platform system(DeviceInfo device) {
    Platform byName = known(device.get(OS_NAME));
    Platform byFamily = known(device.get(OS_FAMILY));
    boolean familySaysMore = byName == null || device.says(OS_NAME, "Linux");
    return familySaysMore && byFamily != null ? byFamily : byName;
  }

  private static @Nullable Platform known(String system) {
    return SYSTEMS.get(system.toLowerCase(Locale.ROOT));
  }

  private static boolean isFromAmazon(DeviceInfo device) {
    return device.says(OS_VENDOR, "Amazon")
        || device.says(MANUFACTURER, "Amazon")
        || device.says(OS_NAME, "Fire OS");
  }

  private static Platform amazons(DeviceInfo device, @Nullable Platform system) {
    if (system != null && system != Platform.ANDROID && !device.says(OS_NAME, "Linux")) {
      return system;
    }
    return hardwareIsOneOf(IN_HAND, device) ? Platform.ANDROID : Platform.FIRE_TV;
  }

  /** Clients write {@code Set-Top Box} and {@code Mobile Phone}, too. */
  private static boolean hardwareIsOneOf(Set<String> types, DeviceInfo device) {
    String type = device.get(PRIMARY_HARDWARE_TYPE).toLowerCase(Locale.ROOT);
    return types.contains(type.replace("-", "").replace(" ", ""));
  }
}
