package tv.playgate.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenModelTest {

  private static final OpenModel TEN_CALLS = new OpenModel(1_000, Duration.ofMillis(10));

  /** The first call holds the caller up; those that were due meanwhile waited too. */
  @Test
  void aDelayOfTheCallerIsPartOfTheCallsThatWereDue() throws InterruptedException {
    Outcome outcome =
        TEN_CALLS.run(
            number -> {
              if (number == 0) {
                hold(Duration.ofMillis(200));
              }
              return CompletableFuture.completedFuture(true);
            });

    assertThat(outcome.latencies().millis(50)).isGreaterThan(180);
    assertThat(outcome.failures()).isZero();
  }

  @Test
  void whatIsNotTheExpectedAnswerIsAFailure() throws InterruptedException {
    Outcome outcome =
        TEN_CALLS.run(
            number ->
                number == 0
                    ? CompletableFuture.failedFuture(new IllegalStateException("planted"))
                    : CompletableFuture.completedFuture(number != 1));

    assertThat(outcome.failures()).isEqualTo(2);
  }

  private static void hold(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
