package tv.playgate.http.wire.decisions;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.device.DeviceAttribute;
import tv.playgate.domain.device.DeviceInfo;

/**
 * The header {@code User-Agent}, as far as it tells what device it comes from (pass-decisions
 * §1.4). It is looked through for a few words that only such devices say, the special before the
 * general: most televisions call themselves Linux too, and most telephones Mac OS. A text without
 * any of them, such as that of a plain HTTP library, says nothing.
 */
public final class UserAgentHeader {

  /** The header's name. */
  public static final String NAME = "user-agent";

  /** How many characters are looked at; no device needs as many to say what it is. */
  private static final int LOOKED_AT = 2_048;

  private static final List<Sign> IN_ORDER =
      List.of(
          sign("AppleTV|Apple TV|\\btvOS\\b", "MediaPlayer", "tvOS", "Apple"),
          sign("\\bRoku\\b", "MediaPlayer", "Roku OS", "Roku"),
          sign("; ?AFT[A-Z0-9]|\\bFire ?TV\\b", "MediaPlayer", "Android", "Amazon"),
          sign("; ?KF[A-Z]{2}|\\bSilk/", "Tablet", "Android", "Amazon"),
          sign("[Ww]eb[O0]S", "TV", "webOS", "LG"),
          sign("Tizen", "TV", "Tizen", "Samsung"),
          sign("PlayStation", "GamesConsole", "PlayStation OS", "Sony"),
          sign("Xbox", "GamesConsole", "Windows", "Microsoft"),
          sign("CrKey", "MediaPlayer", "Linux", "Google"),
          sign("HbbTV|SMART-TV|SmartTV", "TV", "Linux", ""),
          sign("Windows Phone", "MobilePhone", "Windows Phone", "Microsoft"),
          sign("iPad", "Tablet", "iOS", "Apple"),
          sign("iPhone|iPod", "MobilePhone", "iOS", "Apple"),
          sign("Android", "", "Android", ""),
          sign("CrOS", "Desktop", "Chrome OS", "Google"),
          sign("Macintosh|Mac OS X|macOS", "Desktop", "Mac OS", "Apple"),
          sign("Windows", "Desktop", "Windows", "Microsoft"),
          sign("OpenBSD", "Desktop", "OpenBSD", ""),
          sign("X11|Linux", "Desktop", "Linux", ""));

  private UserAgentHeader() {}

  /** What the text tells of the device; {@link DeviceInfo#UNKNOWN} where it tells nothing. */
  public static DeviceInfo read(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return DeviceInfo.UNKNOWN;
    }
    String looked = value.substring(0, Math.min(value.length(), LOOKED_AT));
    return IN_ORDER.stream()
        .filter(sign -> sign.words.matcher(looked).find())
        .findFirst()
        .map(Sign::device)
        .orElse(DeviceInfo.UNKNOWN);
  }

  private static Sign sign(String words, String hardware, String osName, String osVendor) {
    Map<DeviceAttribute, String> device =
        Map.of(
            DeviceAttribute.PRIMARY_HARDWARE_TYPE, hardware,
            DeviceAttribute.OS_NAME, osName,
            DeviceAttribute.OS_VENDOR, osVendor);
    return new Sign(Pattern.compile(words), new DeviceInfo(said(device)));
  }

  private static Map<DeviceAttribute, String> said(Map<DeviceAttribute, String> device) {
    return device.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Words, and the device that says them. */
  private record Sign(Pattern words, DeviceInfo device) {}
}
