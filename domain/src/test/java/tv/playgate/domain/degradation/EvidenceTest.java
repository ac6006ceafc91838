package tv.playgate.domain.degradation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.evaluation.MvpdFailure;

class EvidenceTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void speaksInASentence() {
    assertThat(
            new Evidence(
                    60,
                    48,
                    3,
                    MINUTE,
                    Map.of(MvpdFailure.TOO_LATE, 40, MvpdFailure.BAD_REPLY, 8),
                    0.254)
                .sentence())
        .isEqualTo(
            "48 of 60 calls failed within PT1M (8 bad_reply, 40 too_late), 3 were slow; the MVPD"
                + " has 25 % of the traffic");
    assertThat(new Evidence(5, 0, 5, MINUTE, Map.of(), 1).sentence())
        .isEqualTo(
            "0 of 5 calls failed within PT1M, 5 were slow; the MVPD has 100 % of the traffic");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, calls: 0",
    "9, 10, 0, failed: 10",
    "9, -1, 0, failed: -1",
    "9, 0, 10, slow: 10",
    "9, 0, -1, slow: -1"
  })
  void countsNoMoreThanThereWere(int calls, int failed, int slow, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Evidence(calls, failed, slow, MINUTE, Map.of(), 0))
        .withMessageStartingWith(problem + " (expected: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 6})
  void countsEachWayOnceAtLeastAndAllWaysNoMoreThanFailures(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Evidence(9, 5, 0, MINUTE, Map.of(MvpdFailure.NO_CONNECTION, count), 0))
        .withMessageStartingWith("byFailure: ");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void hasAShareOfTheTrafficThatIsOne(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Evidence(9, 5, 0, MINUTE, Map.of(), share))
        .withMessageStartingWith("shareOfTraffic: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT24H0.001S"})
  void isOfAWindowThatIsOne(String window) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Evidence(9, 5, 0, Duration.parse(window), Map.of(), 0))
        .withMessageStartingWith("window: ");
  }
}
