package tv.playgate.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "iOS, '', '', Apple, IOS",
    "iPadOS, '', Apple, Apple, IOS",
    "ios, '', '', '', IOS",
    "TVOS, '', '', '', TVOS",
    "tvOS, '', Apple, Apple, TVOS",
    "tvOS, iOS, '', '', TVOS",
    "'', tvOS, '', '', TVOS",
    "Android, '', Google, Samsung, ANDROID",
    "Roku OS, '', Roku, '', ROKU",
    "Roku, '', '', '', ROKU",
    "Windows, '', '', '', DESKTOP",
    "Windows, iOS, '', '', DESKTOP",
    "Mac OS, '', '', '', DESKTOP",
    "OS X, '', '', '', DESKTOP",
    "'', macOS, '', '', DESKTOP",
    "Linux, '', '', '', DESKTOP",
    "Linux, Linux, '', '', DESKTOP",
    "Linux, nonsense, '', '', DESKTOP",
    "Linux, Android, '', '', ANDROID",
    "Linux, Tizen, Samsung, Samsung, UNIDENTIFIED",
    "Chrome OS, '', '', '', DESKTOP",
    "OpenBSD, BSD, '', '', DESKTOP",
    "webOS, webOS, LG, LG, UNIDENTIFIED",
    "webOS, Linux, LG, LG, UNIDENTIFIED",
    "'', Tizen, '', Samsung, UNIDENTIFIED",
    "'', PlayStation OS, Sony, Sony, UNIDENTIFIED",
    "nonsense, iOS, '', '', IOS",
    "'', '', '', '', UNIDENTIFIED"
  })
  void followsFromTheOperatingSystem(
      String osName, String osFamily, String osVendor, String manufacturer, Platform platform) {
    assertThat(Platform.of(device("", osName, osFamily, osVendor, manufacturer)))
        .isEqualTo(platform);
  }

  @ParameterizedTest
  @CsvSource({
    "'', Android, Android, Amazon, '', FIRE_TV",
    "'', Android, Android, '', amazon, FIRE_TV",
    "'', '', '', '', AMAZON, FIRE_TV",
    "'', Fire OS, '', '', '', FIRE_TV",
    "TV, Android, '', Amazon, '', FIRE_TV",
    "SetTopBox, Android, '', '', Amazon, FIRE_TV",
    "Set-Top Box, Linux, '', '', Amazon, FIRE_TV",
    "mediaplayer, '', '', '', Amazon, FIRE_TV",
    "Unknown, Android, '', '', Amazon, FIRE_TV",
    "Tablet, Android, '', Amazon, Amazon, ANDROID",
    "tablet, '', '', '', Amazon, ANDROID",
    "Tablet, Fire OS, '', '', '', ANDROID",
    "Mobile Phone, Android, '', '', Amazon, ANDROID",
    "eReader, '', '', '', Amazon, ANDROID",
    "'', Windows, '', '', Amazon, DESKTOP",
    "'', tvOS, '', Amazon, '', TVOS"
  })
  void isFireTvOnAmazonsOwnSystemUnlessItIsHeldInHand(
      String hardware,
      String osName,
      String osFamily,
      String osVendor,
      String manufacturer,
      Platform platform) {
    assertThat(Platform.of(device(hardware, osName, osFamily, osVendor, manufacturer)))
        .isEqualTo(platform);
  }

  @ParameterizedTest
  @CsvSource({
    "Desktop, Linux, DESKTOP",
    "Unknown, Windows, DESKTOP",
    "TV, Linux, UNIDENTIFIED",
    "Set-Top Box, Linux, UNIDENTIFIED",
    "GamesConsole, Windows, UNIDENTIFIED",
    "TV, tvOS, TVOS",
    "SetTopBox, Android, ANDROID"
  })
  void isNoDesktopWhereTheHardwareIsATelevision(String hardware, String osName, Platform platform) {
    assertThat(Platform.of(device(hardware, osName, "", "", ""))).isEqualTo(platform);
  }

  @Test
  void isUnidentifiedWhereTheDeviceSaysNothing() {
    assertThat(Platform.of(DeviceInfo.UNKNOWN)).isEqualTo(Platform.UNIDENTIFIED);
  }

  @Test
  void doesNotDependOnWhatTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Platform.of(device("", "IOS", "", "", ""))).isEqualTo(Platform.IOS);
      assertThat(Platform.named("iOS")).hasValue(Platform.IOS);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void isFoundByItsName(Platform platform) {
    assertThat(Platform.named(platform.wireName())).hasValue(platform);
  }

  @Test
  void keepsTheNamesOfTheCatalog() {
    assertThat(Platform.values())
        .extracting(Platform::wireName)
        .containsExactly("iOS", "Android", "tvOS", "Roku", "FireTV", "Desktop", "Unidentified");
    assertThat(Platform.named("ios")).isEmpty();
  }

  private static DeviceInfo device(
      String hardware, String osName, String osFamily, String osVendor, String manufacturer) {
    Map<DeviceAttribute, String> values = new EnumMap<>(DeviceAttribute.class);
    values.put(DeviceAttribute.PRIMARY_HARDWARE_TYPE, hardware);
    values.put(DeviceAttribute.OS_NAME, osName);
    values.put(DeviceAttribute.OS_FAMILY, osFamily);
    values.put(DeviceAttribute.OS_VENDOR, osVendor);
    values.put(DeviceAttribute.MANUFACTURER, manufacturer);
    values.values().removeIf(String::isEmpty);
    return new DeviceInfo(values);
  }
}
