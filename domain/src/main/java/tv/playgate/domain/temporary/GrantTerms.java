package tv.playgate.domain.temporary;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one viewer gets of temporary access.
 *
 * @param duration for how long, counted from the first authorization; 1 millisecond to 3650 days
 * @param maxResources how many different resources, 1 to 10,000; null means any number
 * @param identityKey under which name the viewer's identity is sent; null where none is needed
 */
public record GrantTerms(
    Duration duration, @Nullable Integer maxResources, @Nullable String identityKey) {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final int MOST_RESOURCES = 10_000;

  /**
   * @throws IllegalArgumentException if one of them is out of range
   */
  public GrantTerms {
    requireDuration(requireNonNull(duration, "duration"));
    if (maxResources != null) {
      requireMaxResources(maxResources);
    }
  }

  static GrantTerms basic(Duration duration) {
    return new GrantTerms(duration, null, null);
  }

  static GrantTerms promotional(Duration duration, int maxResources, String identityKey) {
    return new GrantTerms(duration, maxResources, requireNonNull(identityKey, "identityKey"));
  }

  static void requireDuration(Duration duration) {
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "duration: " + duration + " (expected: " + SHORTEST + " to " + LONGEST + ")");
    }
  }

  static void requireMaxResources(int maxResources) {
    if (maxResources < 1 || maxResources > MOST_RESOURCES) {
      throw new IllegalArgumentException(
          "maxResources: " + maxResources + " (expected: 1 to " + MOST_RESOURCES + ")");
    }
  }
}
