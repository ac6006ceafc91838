package tv.playgate.benchmarks.load;

import java.util.Arrays;

/** How long calls took. */
public final class Latencies {

  private static final double NANOS_PER_MICRO = 1_000;
  private static final double MICROS_PER_MILLI = 1_000;

  private final long[] sorted;

  private Latencies(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Of calls that took so many nanoseconds.
   *
   * @throws IllegalArgumentException if there was none
   */
  public static Latencies of(long[] nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nanos: expected at least one call");
    }
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latencies(sorted);
  }

  /** The shortest time that so many of a hundred calls did not exceed, in microseconds. */
  public double micros(int percentile) {
    int rank = (int) Math.ceil(percentile / 100.0 * sorted.length);
    return sorted[Math.max(1, rank) - 1] / NANOS_PER_MICRO;
  }

  /** The same in milliseconds. */
  public double millis(int percentile) {
    return micros(percentile) / MICROS_PER_MILLI;
  }
}
