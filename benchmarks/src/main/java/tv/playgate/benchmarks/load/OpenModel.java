package tv.playgate.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls that come at a fixed rate, whether earlier ones were answered or not. Each counts from the
 * moment when it was due: a caller or a server that falls behind does not make its delay vanish.
 *
 * @param perSecond how many calls are due in a second
 * @param length for how long
 */
public record OpenModel(int perSecond, Duration length) {

  private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  /** One round. */
  public Outcome run(Target target) throws InterruptedException {
    Tally tally = new Tally(Math.toIntExact(perSecond * length.toMillis() / 1_000));
    long begun = System.nanoTime();
    for (int i = 0; i < tally.calls(); i++) {
      int number = i;
      long due = begun + i * NANOS_PER_SECOND / perSecond;
      await(due);
      var unused =
          target
              .call(number)
              .whenComplete((expected, failure) -> tally.ended(number, due, expected, failure));
    }
    return tally.outcome();
  }

  private static void await(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }
}
