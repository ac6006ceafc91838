package tv.playgate.domain.license;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a license token promises.
 *
 * @param tokenLifetime until when the token can be redeemed, 1 second to 30 days, in whole seconds
 *     (sees-expressplay §5.3)
 * @param rentalDuration how long a rental lasts, 1 second to 3650 days, in whole seconds; null
 *     means no rental limit
 */
public record TokenTerms(Duration tokenLifetime, @Nullable Duration rentalDuration) {

  /** The token lifetime where none is configured. */
  public static final Duration DEFAULT_TOKEN_LIFETIME = Duration.ofMinutes(5);

  private static final Duration LONGEST_LIFETIME = Duration.ofDays(30);
  private static final Duration LONGEST_RENTAL = Duration.ofDays(3_650);

  public TokenTerms {
    require("tokenLifetime", tokenLifetime, LONGEST_LIFETIME);
    if (rentalDuration != null) {
      require("rentalDuration", rentalDuration, LONGEST_RENTAL);
    }
  }

  private static void require(String name, Duration duration, Duration longest) {
    if (!duration.equals(duration.truncatedTo(ChronoUnit.SECONDS))
        || duration.toSeconds() < 1
        || duration.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          name + ": " + duration + " (expected: whole seconds, PT1S to " + longest + ")");
    }
  }
}
