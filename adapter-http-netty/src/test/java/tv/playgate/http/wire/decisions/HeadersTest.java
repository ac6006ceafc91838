package tv.playgate.http.wire.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.device.DeviceAttribute;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.DeviceInfo;
import tv.playgate.http.wire.Garbage;

class HeadersTest {

  private static final String DEVICE = "ba23d141-d715-561c-94f4-e9e4c966b1eb";
  private static final String PUBLISHED =
      "fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi";

  /** Like every published sample: the comma after the value of osName is missing. */
  private static final String BROKEN_SAMPLE =
      """
      {
        "primaryHardwareType": "Set-Top Box",
        "model": "TV 5th Gen",
        "version": "14.3",
        "manufacturer": "Apple",
        "vendor": "Apple",
        "osName": "tvOS"
        "osFamily": "tvOS",
        "osVendor": "Apple"
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        PUBLISHED,
        PUBLISHED + " ",
        "fingerprint  YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi",
      })
  void readsTheDevice(String value) {
    assertThat(DeviceIdentifierHeader.read(value)).contains(new DeviceId(DEVICE));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "fingerprint",
        "fingerprint ",
        "fingerprint !!!",
        "fingerprint YmEyM2Q",
        "fingerprint /w==",
        "fingerprint IA==",
        "fingerprint AA==",
        "mac YWJj",
        "YWJj",
        "fingerprintYWJj",
      })
  void readsNoDevice(@Nullable String value) {
    // YmEyM2Q is base64 without its padding, which clients do send
    boolean unpadded = value != null && value.endsWith("YmEyM2Q");
    assertThat(DeviceIdentifierHeader.read(value).isPresent()).isEqualTo(unpadded);
  }

  @Test
  void readsTheBrokenDeviceInfoOfThePublishedSamplesAsFarAsItGoes() {
    assertThat(DeviceInfoHeader.read(base64(BROKEN_SAMPLE)))
        .contains(
            new DeviceInfo(
                Map.of(
                    DeviceAttribute.PRIMARY_HARDWARE_TYPE,
                    "Set-Top Box",
                    DeviceAttribute.MODEL,
                    "TV 5th Gen",
                    DeviceAttribute.VERSION,
                    "14.3",
                    DeviceAttribute.MANUFACTURER,
                    "Apple",
                    DeviceAttribute.VENDOR,
                    "Apple",
                    DeviceAttribute.OS_NAME,
                    "tvOS")));
  }

  @Test
  void readsAWholeDeviceInfo() {
    String json =
        "{\"x\":{\"osName\":\"no\"},\"osName\":\" Android \",\"unknown\":\"x\",\"model\":null,"
            + "\"vendor\":[\"x\"],\"version\":\"a\\nb\",\"osVersion\":\" \","
            + "\"displayWidth\":1920,\"displayPpi\":\"320\",\"diagonalScreenSize\":5.50,"
            + "\"connectionSecure\":true,\"osFamily\":\"x\",\"osFamily\":\"Linux\",\"userAgent\":\""
            + "x".repeat(DeviceInfo.MAX_LENGTH + 1)
            + "\"}";
    assertThat(DeviceInfoHeader.read(base64(json)))
        .contains(
            new DeviceInfo(
                Map.of(
                    DeviceAttribute.OS_NAME,
                    "Android",
                    DeviceAttribute.OS_FAMILY,
                    "Linux",
                    DeviceAttribute.DISPLAY_WIDTH,
                    "1920",
                    DeviceAttribute.DISPLAY_PPI,
                    "320",
                    DeviceAttribute.DIAGONAL_SCREEN_SIZE,
                    "5.50",
                    DeviceAttribute.CONNECTION_SECURE,
                    "true")));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "bm90IGpzb24=", "W10=", "/w==", "e30", "bnVsbA%3D%3D"})
  void takesADeviceThatSaysNothingUseful(@Nullable String value) {
    assertThat(DeviceInfoHeader.read(value)).contains(DeviceInfo.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsADeviceInfoInUtf8Alone(String encoding) {
    byte[] json = "{\"osName\":\"Android\"}".getBytes(Charset.forName(encoding));

    assertThat(DeviceInfoHeader.read(Base64.getEncoder().encodeToString(json)))
        .contains(DeviceInfo.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "{\"osName\":\"tvOS\"}", "A", "e30=x", "%%%"})
  void refusesADeviceInfoThatIsNotBase64(String value) {
    assertThat(DeviceInfoHeader.read(value)).isEmpty();
  }

  @Test
  void takesEitherAlphabetAndOneLayerOfPercentEncoding() {
    byte[] bytes = {(byte) 0xfb, (byte) 0xff, (byte) 0xfe, 1};
    for (String text : new String[] {"+//+AQ==", "-__-AQ==", "-__-AQ", "%2B%2F%2f%2bAQ%3D%3d"}) {
      assertThat(Base64Text.decode(text))
          .as(text)
          .hasValueSatisfying(decoded -> assertThat(decoded).isEqualTo(bytes));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER   abc "})
  void readsABearerToken(String value) {
    assertThat(BearerHeader.read(value)).contains("abc");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer   ", "Basic abc", "abc", "Bearerabc"})
  void readsNoBearerToken(@Nullable String value) {
    assertThat(BearerHeader.read(value)).isEmpty();
  }

  @Test
  void meetsGarbageWithAnAnswer() {
    Garbage.feed(
        PUBLISHED,
        bytes -> {
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          DeviceIdentifierHeader.read(text);
          DeviceInfoHeader.read(text);
          DeviceInfoHeader.read(Base64.getEncoder().encodeToString(bytes));
          BearerHeader.read(text);
        });
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
