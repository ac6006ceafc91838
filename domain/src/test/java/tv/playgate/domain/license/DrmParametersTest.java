package tv.playgate.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DrmParametersTest {

  @Test
  void fairplayNeedsNone() {
    assertThat(DrmParameters.FAIRPLAY.values()).isEmpty();
    assertThat(fairplay("wudo,AAAAAA==").values()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RIGHTS_TYPE",
        "ANALOG_VIDEO_OPL",
        "COMPRESSED_DIGITAL_AUDIO_OPL",
        "COMPRESSED_DIGITAL_VIDEO_OPL",
        "UNCOMPRESSED_DIGITAL_AUDIO_OPL",
        "UNCOMPRESSED_DIGITAL_VIDEO_OPL"
      })
  void playreadyNeedsItsRightsAndOutputLevels(DrmParameter missing) {
    Map<DrmParameter, String> values = playready();
    values.remove(missing);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrmParameters(DrmSystem.PLAYREADY, values))
        .withMessage(missing.wireName() + ": is required for playready");
  }

  @Test
  void widevineNeedsItsLevels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrmParameters(DrmSystem.WIDEVINE, Map.of()))
        .withMessage("securityLevel: is required for widevine");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DrmParameters(DrmSystem.WIDEVINE, Map.of(DrmParameter.SECURITY_LEVEL, "1")))
        .withMessage("hdcpOutputControl: is required for widevine");
  }

  @Test
  void belongToTheirSystem() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DrmParameters(DrmSystem.FAIRPLAY, Map.of(DrmParameter.SECURITY_LEVEL, "1")))
        .withMessage("securityLevel: is none of fairplay");
    assertThat(DrmParameter.named(DrmSystem.FAIRPLAY, "securityLevel")).isEmpty();
    assertThat(DrmParameter.named(DrmSystem.WIDEVINE, "securitylevel")).isEmpty();
    assertThat(DrmParameter.named(DrmSystem.WIDEVINE, "securityLevel"))
        .hasValue(DrmParameter.SECURITY_LEVEL);
  }

  @ParameterizedTest
  @CsvSource({
    "ANALOG_VIDEO_OPL, 1000",
    "ANALOG_VIDEO_OPL, -1",
    "ANALOG_VIDEO_OPL, 007",
    "RIGHTS_TYPE, rental",
    "UNKNOWN_OUTPUT_BEHAVIOR, sdonly",
    "OUTPUT_CONTROL_FLAGS, 123",
    "EXTENSION_TYPE, w1do",
    "ALG_ID, aes"
  })
  void haveTheirForms(DrmParameter parameter, String wrong) {
    Map<DrmParameter, String> values = playready();
    values.put(parameter, wrong);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrmParameters(DrmSystem.PLAYREADY, values))
        .withMessageStartingWith(parameter.wireName() + ": expected ");
  }

  @ParameterizedTest
  @CsvSource({"wudo", "wud,AAAA", "'wudo, AAAA'", "wudo,=", "'wudo,AAAA&x=1'"})
  void haveNoRoomForOtherParameters(String extension) {
    assertThatIllegalArgumentException().isThrownBy(() -> fairplay(extension));
  }

  @Test
  void sayWhenARentalEndsAndNothingOfThatElse() {
    Map<DrmParameter, String> values = playready();
    values.put(DrmParameter.RIGHTS_TYPE, "Rental");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrmParameters(DrmSystem.PLAYREADY, values))
        .withMessageStartingWith("rental.periodEndTime: ");
    values.put(DrmParameter.RENTAL_PERIOD_END_TIME, "2027-04-14T12:01:10Z");
    assertThat(new DrmParameters(DrmSystem.PLAYREADY, values).values())
        .as("a rental is persistent")
        .containsEntry(DrmParameter.GENERAL_FLAGS, "00000001");
    values.put(DrmParameter.RIGHTS_TYPE, "BuyToOwn");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrmParameters(DrmSystem.PLAYREADY, values));
  }

  @Test
  void haveAnExtensionWholeOrNotAtAll() {
    Map<DrmParameter, String> values = playready();
    values.put(DrmParameter.EXTENSION_TYPE, "wudo");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DrmParameters(DrmSystem.PLAYREADY, values))
        .withMessageStartingWith("extensionPayload: ");
  }

  private static DrmParameters fairplay(String extension) {
    return new DrmParameters(DrmSystem.FAIRPLAY, Map.of(DrmParameter.FP_EXTENSION, extension));
  }

  private static Map<DrmParameter, String> playready() {
    Map<DrmParameter, String> values = new EnumMap<>(DrmParameter.class);
    values.put(DrmParameter.RIGHTS_TYPE, "BuyToOwn");
    values.put(DrmParameter.ANALOG_VIDEO_OPL, "0");
    values.put(DrmParameter.COMPRESSED_DIGITAL_AUDIO_OPL, "100");
    values.put(DrmParameter.COMPRESSED_DIGITAL_VIDEO_OPL, "999");
    values.put(DrmParameter.UNCOMPRESSED_DIGITAL_AUDIO_OPL, "0");
    values.put(DrmParameter.UNCOMPRESSED_DIGITAL_VIDEO_OPL, "0");
    return values;
  }
}
