package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long something takes, anew each time it is asked. Must be safe for use by any number of
 * threads.
 */
@FunctionalInterface
public interface Latency {

  /** Nothing to wait for. */
  Latency NONE = () -> Duration.ZERO;

  /** The next one, zero or more. */
  Duration next();

  /**
   * The same each time.
   *
   * @throws IllegalArgumentException if it is negative
   */
  static Latency of(Duration time) {
    requireNotNegative(time, "time");
    return () -> time;
  }

  /**
   * Any time between the two, both included, each as likely as the other.
   *
   * @throws IllegalArgumentException if one is negative, or the second is shorter than the first
   */
  static Latency between(Duration shortest, Duration longest) {
    requireNotNegative(shortest, "shortest");
    if (longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException("longest: " + longest + " (expected: " + shortest + "…)");
    }
    long spread = longest.minus(shortest).toNanos();
    return () -> shortest.plusNanos(ThreadLocalRandom.current().nextLong(spread + 1));
  }

  /** One after the other. */
  default Latency plus(Latency other) {
    requireNonNull(other, "other");
    return () -> next().plus(other.next());
  }

  /** As long as the slowest of them; none if there are none. */
  static Latency slowestOf(List<Latency> several) {
    List<Latency> all = List.copyOf(several);
    return () -> all.stream().map(Latency::next).reduce(Duration.ZERO, Latency::longer);
  }

  private static Duration longer(Duration one, Duration another) {
    return one.compareTo(another) < 0 ? another : one;
  }

  private static void requireNotNegative(Duration time, String name) {
    if (time.isNegative()) {
      throw new IllegalArgumentException(name + ": " + time + " (expected: zero or more)");
    }
  }
}
