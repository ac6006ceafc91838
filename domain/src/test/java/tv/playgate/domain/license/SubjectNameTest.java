package tv.playgate.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CN=drm-1,O=Example;cn=DRM-1, o=example",
        "CN=drm-1,O=Example;CN=  drm-1 ,O=Example",
        "CN=drm-1+OU=a,O=Example;OU=a+CN=drm-1,O=Example",
        "CN=\"a, b\",O=Example;CN=a\\, b,O=Example",
        "2.5.4.3=drm-1,O=Example;CN=drm-1,O=Example"
      })
  void isTheSameHoweverItIsWritten(String one, String other) {
    assertThat(new SubjectName(one))
        .isEqualTo(new SubjectName(other))
        .hasSameHashCodeAs(new SubjectName(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CN=drm-1,O=Example;O=Example,CN=drm-1",
        "CN=drm-1,O=Example;CN=drm-1",
        "CN=drm-1+OU=a,O=Example;CN=drm-1,OU=a,O=Example",
        "CN=a\\,O=b;CN=a,O=b"
      })
  void isAnotherWhereItsPartsAreOthers(String one, String other) {
    assertThat(new SubjectName(one)).isNotEqualTo(new SubjectName(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "drm-1", "CN=a,,O=b", "XYZ=a"})
  void isNothingElseAndIsNotRepeated(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SubjectName(text))
        .withMessage("subject: expected a distinguished name such as CN=drm-1,O=Example");
  }

  @Test
  void isOfADecentLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SubjectName("CN=" + "a".repeat(998)));
    assertThat(new SubjectName("CN=" + "a".repeat(997)).value()).hasSize(1_000);
  }
}
