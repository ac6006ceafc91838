package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What was agreed for the day on which the MVPD fails: a degradation that is proposed then starts
 * by itself, and ends by itself.
 *
 * @param kind what the degradation does
 * @param duration how long each one lasts; 1 minute to 24 hours
 */
public record StandingAgreement(DegradationKind kind, Duration duration) {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(24);

  /**
   * @throws IllegalArgumentException if the duration is out of range
   */
  public StandingAgreement {
    requireNonNull(kind, "kind");
    requireDuration(duration);
  }

  /**
   * Returns the duration, if a degradation that nobody wrote down beforehand may last so long: 1
   * minute to 24 hours.
   *
   * @throws IllegalArgumentException if it may not
   */
  public static Duration requireDuration(Duration duration) {
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "duration: " + duration + " (expected: " + SHORTEST + " to " + LONGEST + ")");
    }
    return duration;
  }
}
