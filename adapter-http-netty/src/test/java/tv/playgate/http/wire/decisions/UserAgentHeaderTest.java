package tv.playgate.http.wire.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.device.DeviceInfo;
import tv.playgate.domain.device.Platform;

class UserAgentHeaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15      | IOS",
        "Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15               | IOS",
        "AppleCoreMedia/1.0.0.20L497 (Apple TV; U; CPU OS 16_1 like Mac OS X; en_us)      | TVOS",
        "AppleTV11,1/11.1                                                                 | TVOS",
        "MyApp/3 tvOS/17.0                                                                | TVOS",
        "Roku/DVP-9.10 (519.10E04111A)                                                    | ROKU",
        "Mozilla/5.0 (Linux; Android 7.1.2; AFTMM Build/NS6264) AppleWebKit/537.36        | FIRE_TV",
        "Dalvik/2.1.0 (Linux; U; Android 5.1.1; AFTS Build/LVY48F)                        | FIRE_TV",
        "Mozilla/5.0 (Linux; Android 9; AFTKA) AppleWebKit/537.36 Silk/120.1 like Chrome  | FIRE_TV",
        "Mozilla/5.0 (Linux; Android 5.1.1; KFSUWI) AppleWebKit/537.36 Silk/108.4         | ANDROID",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/120 Mobile    | ANDROID",
        "okhttp/4.12 (Android 13)                                                         | ANDROID",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120          | DESKTOP",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari      | DESKTOP",
        "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0           | DESKTOP",
        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/120           | DESKTOP",
        "Mozilla/5.0 (X11; OpenBSD amd64; rv:120.0) Gecko/20100101 Firefox/120.0          | DESKTOP",
        "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/79                  | UNIDENTIFIED",
        "Mozilla/5.0 (SMART-TV; Linux; Tizen 6.0) AppleWebKit/538.1 Version/6.0 TV        | UNIDENTIFIED",
        "Mozilla/5.0 (PlayStation; PlayStation 5/2.26) AppleWebKit/605.1.15               | UNIDENTIFIED",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox One) AppleWebKit/537.36     | UNIDENTIFIED",
        "Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 Chrome/90 CrKey/1.54          | UNIDENTIFIED",
        "Mozilla/5.0 (Linux; HbbTV/1.5.1 (+DRM; Vendor)) AppleWebKit/537.36               | UNIDENTIFIED",
        "Mozilla/5.0 (Windows Phone 10.0; Android 6.0.1; Microsoft) like iPhone           | UNIDENTIFIED",
        "MyApp/1.0 CFNetwork/1490 Darwin/23.0                                             | UNIDENTIFIED",
        "Java/17.0.9                                                                      | UNIDENTIFIED",
        "curl/8.5.0                                                                       | UNIDENTIFIED",
        "DRAFT-reader after hours                                                         | UNIDENTIFIED",
      })
  void tellsThePlatform(String userAgent, Platform platform) {
    assertThat(Platform.of(UserAgentHeader.read(userAgent))).isEqualTo(platform);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "curl/8.5.0"})
  void saysNothingWhereItKnowsNoWord(@Nullable String userAgent) {
    assertThat(UserAgentHeader.read(userAgent)).isEqualTo(DeviceInfo.UNKNOWN);
  }

  @Test
  void looksAtTheBeginningOfALongTextOnly() {
    assertThat(UserAgentHeader.read("x".repeat(2_048) + " iPhone")).isEqualTo(DeviceInfo.UNKNOWN);
  }
}
