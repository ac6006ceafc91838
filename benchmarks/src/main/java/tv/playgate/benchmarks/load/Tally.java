package tv.playgate.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts the calls of one round in. */
final class Tally {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final long[] nanos;
  private final CountDownLatch open;
  private final AtomicInteger failures = new AtomicInteger();

  Tally(int calls) {
    nanos = new long[calls];
    open = new CountDownLatch(calls);
  }

  int calls() {
    return nanos.length;
  }

  /** The call has ended just now. */
  void ended(int number, long since, @Nullable Boolean expected, @Nullable Throwable failure) {
    nanos[number] = System.nanoTime() - since;
    if (failure != null || expected == null || !expected) {
      failures.incrementAndGet();
    }
    open.countDown();
  }

  /**
   * Waits for the last call.
   *
   * @throws IllegalStateException if it does not end within a minute
   */
  Outcome outcome() throws InterruptedException {
    if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(open.getCount() + " calls did not end");
    }
    return new Outcome(Latencies.of(nanos), failures.get());
  }
}
