package tv.playgate.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.profile.Subject;

class IdentifierFormTest {

  private static final List<String> GOOD =
      List.of("a", " a ", "REF30", "ключ-1", "😀", "x".repeat(255), "a/b?c%20", "\u00a0.");
  private static final List<String> BAD =
      List.of(
          "",
          " ",
          "\t",
          "\u2003",
          "x".repeat(256),
          "a\u0000",
          "a\nb",
          "\u007f",
          "a\u0085b",
          "\ud800",
          "a\udc00b",
          "\udc00\ud800",
          "\ud83d",
          "x\ud83d\ud83d\ude00",
          "\ud83d\ude00\ude00");

  static Stream<Arguments> identifiers() {
    return Stream.of(
        identifier("client", ClientId::new),
        identifier("scope", Scope::new),
        identifier("degradation rule", DegradationRuleId::new),
        identifier("address", DeviceAddress::new),
        identifier("device", DeviceId::new),
        identifier("mvpd", MvpdId::new),
        identifier("serviceProvider", ServiceProviderId::new),
        identifier("license server", LicenseServerName::new),
        identifier("subject", Subject::new));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("identifiers")
  void everyIdentifierKeepsAndPrintsWhatFits(String name, Function<String, Object> make) {
    assertThat(GOOD).allSatisfy(text -> assertThat(make.apply(text)).hasToString(text));
    assertThat(make.apply("a")).isEqualTo(make.apply("a")).isNotEqualTo(make.apply("A"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("identifiers")
  void everyIdentifierRefusesWhatDoesNotFitAndSaysWhichItIs(
      String name, Function<String, Object> make) {
    assertThat(BAD)
        .allSatisfy(
            text ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> make.apply(text))
                    .withMessage(
                        name + ": expected 1 to 255 characters without control characters"));
    assertThatNullPointerException().isThrownBy(() -> make.apply(null)).withMessage(name);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void saysWhetherATextFits(String text, boolean fits) {
    assertThat(IdentifierForm.fits(text)).isEqualTo(fits);
    if (fits) {
      assertThat(IdentifierForm.require("name", text)).isEqualTo(text);
    }
  }

  static Stream<Arguments> texts() {
    return Stream.concat(
        GOOD.stream().map(text -> arguments(text, true)),
        BAD.stream().map(text -> arguments(text, false)));
  }

  private static Arguments identifier(String name, Function<String, Object> make) {
    return arguments(name, make);
  }
}
