package tv.playgate.domain.time;

import java.time.Instant;

/**
 * A stretch of time that always ends: from its first instant up to, and not including, {@code
 * until}. Both are cut to milliseconds.
 */
public record Period(Instant from, Instant until) {

  /**
   * @throws IllegalArgumentException unless {@code from} is before {@code until}
   */
  public Period {
    from = Millis.cut(from);
    until = Millis.cut(until);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("until: " + until + " (expected: after " + from + ")");
    }
  }

  /** Whether the instant lies within this period. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }
}
