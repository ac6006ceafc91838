package tv.playgate.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RoundsTest {

  private final Rounds rounds = new Rounds();

  @Test
  void theMiddleRoundCounts() {
    add("door", 3, 1, 100);

    assertThat(rounds.median("door", "p50")).isEqualTo(3);
    assertThat(rounds.spread("door", "p50", "%.0f")).isEqualTo("3 (1 to 100)");
  }

  @Test
  void betweenTwoRoundsCountsTheirMean() {
    add("door", 1, 4);

    assertThat(rounds.median("door", "p50")).isEqualTo(2.5);
  }

  /** A machine that is slow for one round is slow for both. */
  @Test
  void contendersAreComparedRoundByRound() {
    add("bare", 50, 100, 50);
    add("door", 51, 150, 52);

    assertThat(rounds.medianDifference("door", "bare", "p50")).isEqualTo(2);
    assertThat(rounds.medianRatio("door", "bare", "p50")).isEqualTo(1.04);
  }

  @Test
  void whatWasNotMeasuredHasNoMedian() {
    assertThatIllegalArgumentException().isThrownBy(() -> rounds.median("door", "p50"));
  }

  private void add(String contender, double... values) {
    for (double value : values) {
      rounds.add(contender, "p50", value);
    }
  }
}
