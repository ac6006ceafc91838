package tv.playgate.domain.integration;

import java.time.Duration;

/**
 * How long anybody waits for an MVPD: stores count in milliseconds, and an instant plus an endless
 * duration is no instant.
 */
final class Patience {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private Patience() {}

  static void require(String name, Duration duration) {
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + ": " + duration + " (expected: " + SHORTEST + " to " + LONGEST + ")");
    }
  }
}
