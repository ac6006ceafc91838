package tv.playgate.http.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {

  @ParameterizedTest
  @CsvSource({
    "0, 10, 'ratePerSecond: 0 (expected: 1 to 1000000)'",
    "1000001, 10, 'ratePerSecond: 1000001 (expected: 1 to 1000000)'",
    "1, -1, 'burst: -1 (expected: 0 to 1000000)'",
    "1, 1000001, 'burst: 1000001 (expected: 0 to 1000000)'",
  })
  void refusesWhatIsOutOfRange(int rate, int burst, String message) {
    assertThatThrownBy(() -> new Allowance(rate, burst))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void fillsABucketOfOneMoreThanTheBurst() {
    assertThat(new Allowance(1, 10).nanosToFill()).isEqualTo(11_000_000_000L);
    assertThat(new Allowance(1_000_000, 0).nanosToFill()).isEqualTo(1_000);
    assertThat(new Allowance(1, 1_000_000).nanosToFill()).isEqualTo(1_000_001_000_000_000L);
  }
}
