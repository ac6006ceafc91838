package tv.playgate.domain.upstream;

import java.time.Duration;

/**
 * How long anybody waits for a system that we call: stores count in milliseconds, and an instant
 * plus an endless duration is no instant.
 */
public final class Patience {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Patience() {}

  /**
   * Returns the duration, if it is 1 millisecond to 1 hour.
   *
   * @param name what it is called, for the message
   * @throws IllegalArgumentException if it is not
   */
  public static Duration require(String name, Duration duration) {
    return require(name, duration, LONGEST);
  }

  static Duration require(String name, Duration duration, Duration longest) {
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          name + ": " + duration + " (expected: " + SHORTEST + " to " + longest + ")");
    }
    return duration;
  }

  /** So long, or as long as somebody waits at least. */
  static Duration atLeastTheShortest(Duration duration) {
    return duration.compareTo(SHORTEST) < 0 ? SHORTEST : duration;
  }
}
