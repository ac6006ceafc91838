package tv.playgate.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.resource.Resource;

class LicenseValuesTest {

  private static final String GUID = "9e828b37-842d-4f71-8233-c007fb1d4f5b";

  @ParameterizedTest
  @ValueSource(
      strings = {
        GUID,
        "9E828B37-842D-4F71-8233-C007FB1D4F5B",
        "{9e828b37-842d-4f71-8233-c007fb1d4f5b}",
        "9e828b37842d4f718233c007fb1d4f5b"
      })
  void lenientGuidsComeInBracesOrBare(String text) {
    assertThat(GuidForm.LENIENT.read(text)).hasValue(UUID.fromString(GUID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{9e828b37-842d-4f71-8233-c007fb1d4f5b",
        "{9e828b37842d4f718233c007fb1d4f5b}",
        "9e828b37-842d4f718233c007fb1d4f5b",
        "9e828b37842d4f718233c007fb1d4f5b "
      })
  void lenientGuidsAreGuidsStill(String text) {
    assertThat(GuidForm.LENIENT.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00112233445566778899AABBccddeeff", "^kid1", "^x"})
  void keyIdsAreDigitsOrNames(String text) {
    assertThat(new ContentKeyId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "^", "kid1", "0011", "^a b", "^ä"})
  void keyIdsAreNothingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ContentKeyId(text));
    assertThatIllegalArgumentException().isThrownBy(() -> new ContentKeyId("^" + "x".repeat(65)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 0", "1000001, 0", "1, -1", "1, 1000001"})
  void ratesAreInRange(int perSecond, int burst) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestRate(perSecond, burst));
  }

  @Test
  void devicesAndCookiesPrintAsRedacted() {
    assertThat(new DrmDeviceId("device-1").toString()).doesNotContain("device-1");
    CustomerCookie cookie = new CustomerCookie("cookie-1");
    assertThat(CookieHash.of(cookie).hex()).hasSize(64).doesNotContain("cookie");
    assertThat(CookieHash.of(cookie).toString()).doesNotContain(CookieHash.of(cookie).hex());
    assertThat(CookieHash.of(cookie)).isNotEqualTo(CookieHash.of(new CustomerCookie("Cookie-1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb"})
  void devicesHaveAPlainForm(String text) {
    assertThat(DrmDeviceId.fits(text)).isFalse();
    assertThat(DrmDeviceId.fits("ä".repeat(127))).isTrue();
    assertThat(DrmDeviceId.fits("ä".repeat(128))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new DrmDeviceId(text));
  }

  @Test
  void requirementsAcceptSomeSource() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Requirement(new ServiceProviderId("REF30"), new Resource("r"), Set.of()))
        .withMessage("acceptedSources: expected at least one");
    assertThat(Requirement.USUAL_SOURCES).containsExactly(DecisionSource.MVPD);
  }
}
