package tv.playgate.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void percentilesAreTimesThatWereMeasured() {
    Latencies latencies =
        Latencies.of(LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000).toArray());

    assertThat(latencies.micros(50)).isEqualTo(100);
    assertThat(latencies.micros(99)).isEqualTo(198);
    assertThat(latencies.micros(100)).isEqualTo(200);
    assertThat(latencies.millis(50)).isEqualTo(0.1);
  }

  @Test
  void oneCallIsAllPercentiles() {
    assertThat(Latencies.of(new long[] {7_000}).micros(99)).isEqualTo(7);
    assertThat(Latencies.of(new long[] {7_000}).micros(1)).isEqualTo(7);
  }

  @Test
  void noCallHasNoLatency() {
    assertThatIllegalArgumentException().isThrownBy(() -> Latencies.of(new long[0]));
  }
}
