package tv.playgate.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "iOS, '', '', Apple, IOS",
    "tvOS, '', Apple, Apple, TVOS",
    "tvOS, iOS, '', '', TVOS",
    "'', tvOS, '', '', TVOS",
    "Android, '', Google, Samsung, ANDROID",
    "Roku OS, '', Roku, '', ROKU",
    "Roku, '', '', '', ROKU",
    "Android, Android, Amazon, '', FIRE_TV",
    "Android, Android, '', amazon, FIRE_TV",
    "'', '', '', AMAZON, FIRE_TV",
    "Windows, '', '', '', DESKTOP",
    "Mac OS, '', '', '', DESKTOP",
    "OS X, '', '', '', DESKTOP",
    "'', macOS, '', '', DESKTOP",
    "Linux, '', '', '', DESKTOP",
    "Chrome OS, '', '', '', DESKTOP",
    "OpenBSD, BSD, '', '', DESKTOP",
    "webOS, webOS, LG, LG, UNIDENTIFIED",
    "'', Tizen, '', Samsung, UNIDENTIFIED",
    "nonsense, iOS, '', '', IOS",
    "'', '', '', '', UNIDENTIFIED"
  })
  void followsFromWhatTheDeviceSays(
      String osName, String osFamily, String osVendor, String manufacturer, Platform platform) {
    assertThat(Platform.of(new DeviceInfo(osName, osFamily, osVendor, manufacturer)))
        .isEqualTo(platform);
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
      assertThat(Platform.of(new DeviceInfo("iOS", "", "", ""))).isEqualTo(Platform.IOS);
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

  @Test
  void hasNoNullInTheDeviceInfo() {
    assertThatNullPointerException().isThrownBy(() -> new DeviceInfo(null, "", "", ""));
    assertThatNullPointerException().isThrownBy(() -> new DeviceInfo("", null, "", ""));
    assertThatNullPointerException().isThrownBy(() -> new DeviceInfo("", "", null, ""));
    assertThatNullPointerException().isThrownBy(() -> new DeviceInfo("", "", "", null));
  }
}
