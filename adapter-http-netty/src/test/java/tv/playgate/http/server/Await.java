package tv.playgate.http.server;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions, with a deadline. */
final class Await {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Await() {}

  static void until(String condition, BooleanSupplier holds) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        fail("still waiting until " + condition);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }
}
