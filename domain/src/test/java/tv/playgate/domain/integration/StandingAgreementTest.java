package tv.playgate.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingAgreementTest {

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "PT30M", "PT24H"})
  void lastsAMinuteToADay(String duration) {
    assertThat(agreement(duration).duration()).isEqualTo(Duration.parse(duration));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59.999S", "PT24H0.001S", "PT0S", "-PT5M"})
  void isNeitherShorterNorLonger(String duration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> agreement(duration))
        .withMessageStartingWith("duration: ")
        .withMessageContaining("expected: PT1M to PT24H");
  }

  @Test
  void isMadeByNobodyWhoDoesNotSayIt() {
    assertThat(
            Integration.usual(
                    new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Cablevision")))
                .standingDegradation())
        .isNull();
  }

  private static StandingAgreement agreement(String duration) {
    return new StandingAgreement(DegradationKind.AUTHZ_ALL, Duration.parse(duration));
  }
}
