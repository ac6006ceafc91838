package tv.playgate.domain.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceInfoTest {

  @Test
  void knowsEveryKeyOfThePublishedTable() {
    assertThat(Arrays.stream(DeviceAttribute.values()).map(DeviceAttribute::wireName))
        .containsExactly(
            "primaryHardwareType",
            "model",
            "version",
            "manufacturer",
            "vendor",
            "osName",
            "osFamily",
            "osVendor",
            "osVersion",
            "browserName",
            "browserVendor",
            "browserVersion",
            "userAgent",
            "displayWidth",
            "displayHeight",
            "displayPpi",
            "diagonalScreenSize",
            "connectionIp",
            "connectionPort",
            "connectionType",
            "connectionSecure",
            "applicationId");
    assertThat(DeviceAttribute.named("osname")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DeviceAttribute.class)
  void findsAnAttributeByItsKey(DeviceAttribute attribute) {
    assertThat(DeviceAttribute.named(attribute.wireName())).hasValue(attribute);
  }

  @Test
  void goesOverWhatWasExtracted() {
    DeviceInfo explicit = new DeviceInfo(Map.of(DeviceAttribute.OS_NAME, "tvOS"));
    DeviceInfo extracted =
        new DeviceInfo(Map.of(DeviceAttribute.OS_NAME, "iOS", DeviceAttribute.MODEL, "iPhone"));

    assertThat(explicit.over(extracted).values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(DeviceAttribute.OS_NAME, "tvOS", DeviceAttribute.MODEL, "iPhone"));
    assertThat(explicit.over(DeviceInfo.UNKNOWN)).isEqualTo(explicit);
    assertThat(DeviceInfo.UNKNOWN.over(extracted)).isEqualTo(extracted);
  }

  @Test
  void saysNothingOfWhatItWasNotTold() {
    assertThat(DeviceInfo.UNKNOWN.get(DeviceAttribute.CONNECTION_IP)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "\u0000", "\ud800", "a\udc00"})
  void refusesWhatNobodyCouldUse(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeviceInfo(Map.of(DeviceAttribute.MODEL, value)))
        .withMessageStartingWith("model: expected 1 to 512 characters");
  }

  @Test
  void isBoundedInEveryValue() {
    assertThat(DeviceInfo.fits("x".repeat(512))).isTrue();
    assertThat(DeviceInfo.fits("x".repeat(513))).isFalse();
  }

  @Test
  void printsNoValue() {
    assertThat(new DeviceInfo(Map.of(DeviceAttribute.CONNECTION_IP, "8.8.4.4")))
        .hasToString("DeviceInfo([CONNECTION_IP])");
  }
}
