package tv.playgate.domain.temporary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.temporary.TemporaryAccess.Basic;
import tv.playgate.domain.temporary.TemporaryAccess.Promotional;

class TemporaryAccessTest {

  private static final Duration DAY = Duration.ofDays(1);

  /** What {@code sha256sum} says of the published example. */
  private static final String PUBLISHED =
      "f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7";

  @Test
  void givesNothingWhereAPartOfItIsMissing() {
    assertThat(new Basic(null).terms()).isEmpty();
    assertThat(new Promotional(null, 3, "email").terms()).isEmpty();
    assertThat(new Promotional(DAY, null, "email").terms()).isEmpty();
    assertThat(new Promotional(DAY, 3, null).terms()).isEmpty();
  }

  @Test
  void givesWhatWasConfigured() {
    assertThat(new Basic(DAY).terms()).contains(new GrantTerms(DAY, null, null));
    assertThat(new Promotional(DAY, 3, "email").terms()).contains(new GrantTerms(DAY, 3, "email"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0009S", "P3650DT0.001S"})
  void lastsBetweenAMillisecondAndTenYears(Duration wrong) {
    assertThat(new Basic(Duration.ofMillis(1)).terms()).isPresent();
    assertThat(new Basic(Duration.ofDays(3650)).terms()).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> new Basic(wrong));
    assertThatIllegalArgumentException().isThrownBy(() -> new Promotional(wrong, 1, "email"));
    assertThatIllegalArgumentException().isThrownBy(() -> new GrantTerms(wrong, null, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void givesOneToTenThousandResources(int wrong) {
    assertThat(new Promotional(DAY, 10_000, "email").terms()).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> new Promotional(DAY, wrong, "email"));
    assertThatIllegalArgumentException().isThrownBy(() -> new GrantTerms(DAY, wrong, "email"));
  }

  @Test
  void isOfOneOfTwoKinds() {
    assertThat(new Basic(DAY).<String>fold(basic -> "basic", promotional -> "promotional"))
        .isEqualTo("basic");
    assertThat(new Promotional(DAY, 1, "k").<String>fold(b -> "basic", p -> "promotional"))
        .isEqualTo("promotional");
  }

  @Test
  void knowsAViewerByWhatHeSaysUnderTheConfiguredNameAlone() {
    TemporaryIdentity said = new TemporaryIdentity(Map.of("email", "user@domain.com"));
    assertThat(said.under("email")).contains(new IdentityHash(PUBLISHED));
    assertThat(said.under("Email")).isEmpty();
    assertThat(TemporaryIdentity.NONE.under("email")).isEmpty();
    assertThat(new TemporaryIdentity(Map.of("email", " \t")).under("email")).isEmpty();
  }

  @Test
  void keepsNobodyInClear() {
    TemporaryIdentity said = new TemporaryIdentity(Map.of("email", "user@domain.com"));
    IdentityHash hash = said.under("email").orElseThrow();
    assertThat(said.toString()).doesNotContain("user").doesNotContain("email");
    assertThat(hash.toString()).doesNotContain(PUBLISHED);
    assertThat(new GrantHolder(new DeviceId("device-1"), hash).toString())
        .doesNotContain("device-1")
        .doesNotContain(PUBLISHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "user@domain.com"})
  void takesNoOtherTextForAHash(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdentityHash(text))
        .withMessageNotContaining("user@");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdentityHash(PUBLISHED.replace('f', 'F')));
  }
}
