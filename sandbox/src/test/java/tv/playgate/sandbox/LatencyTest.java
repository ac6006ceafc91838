package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LatencyTest {

  private static final Duration ONE = Duration.ofMillis(1);
  private static final Duration TWO = Duration.ofMillis(2);

  @Test
  void isAlwaysTheSameOrAnyBetweenTwo() {
    Latency between = Latency.between(ONE, TWO);
    Set<Duration> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      seen.add(between.next());
    }

    assertThat(Latency.of(ONE).next()).isEqualTo(ONE);
    assertThat(seen).hasSizeGreaterThan(10).allSatisfy(one -> assertThat(one).isBetween(ONE, TWO));
    assertThat(Latency.between(ONE, ONE).next()).isEqualTo(ONE);
  }

  @Test
  void addsUpOrIsAsLongAsTheSlowest() {
    assertThat(Latency.of(ONE).plus(Latency.of(TWO)).next()).isEqualTo(Duration.ofMillis(3));
    assertThat(Latency.slowestOf(List.of(Latency.of(TWO), Latency.of(ONE))).next()).isEqualTo(TWO);
    assertThat(Latency.slowestOf(List.of()).next()).isZero();
  }

  @Test
  void isNeverNegative() {
    assertThatThrownBy(() -> Latency.of(ONE.negated())).hasMessageStartingWith("time: ");
    assertThatThrownBy(() -> Latency.between(TWO, ONE)).hasMessageStartingWith("longest: ");
  }
}
