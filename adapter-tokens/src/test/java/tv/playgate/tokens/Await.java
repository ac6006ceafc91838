package tv.playgate.tokens;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does, up to a deadline. */
final class Await {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(5);

  private Await() {}

  static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("waited in vain");
      }
      LockSupport.parkNanos(STEP);
    }
  }
}
