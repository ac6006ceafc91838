package tv.playgate.domain.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallLimitsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @CsvSource({"PT2S, PT1S", "PT1H, PT3S", "PT1S, PT0.5S", "PT0.001S, PT0.001S"})
  void giveAConnectionHalfOfTheTimeAndThreeSecondsAtTheMost(Duration timeout, Duration connect) {
    assertThat(CallLimits.of(timeout, 1).connectTimeout()).isEqualTo(connect);
  }

  @Test
  void letAsManyCallsWaitAsAreUnderWay() {
    assertThat(CallLimits.of(SECOND, 17))
        .isEqualTo(new CallLimits(SECOND.dividedBy(2), SECOND, SECOND, 17, 17));
  }

  @Test
  void takeAShorterConnectAndReadTimeButNoLongerOne() {
    Duration longer = SECOND.plusMillis(1);
    assertThat(new CallLimits(SECOND, SECOND, SECOND, 1, 0).readTimeout()).isEqualTo(SECOND);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CallLimits(longer, SECOND, SECOND, 1, 0))
        .withMessage("connectTimeout: PT1.001S (expected: PT0.001S to PT1S)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CallLimits(SECOND, longer, SECOND, 1, 0))
        .withMessage("readTimeout: PT1.001S (expected: PT0.001S to PT1S)");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, maxConcurrentCalls", "10001, 0, maxConcurrentCalls", "1, -1, maxWaitingCalls"})
  void areBoundedInCalls(int concurrent, int waiting, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CallLimits(SECOND, SECOND, SECOND, concurrent, waiting))
        .withMessageStartingWith(name + ": ");
  }
}
