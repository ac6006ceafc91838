package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import tv.playgate.domain.device.Platform;

/**
 * What a service provider and an MVPD agreed on.
 *
 * @param id the two of them
 * @param enabled whether decisions are made at all
 * @param maxPreauthorizedResources how many resources one request may name
 * @param resourcesByPlatform other limits for devices of these platforms
 * @param dummyPreauthorization whether every resource of a signed-in viewer is permitted without
 *     asking (pass-decisions §5.3)
 * @param authorizationTtl how long an authoritative decision holds where the MVPD does not say; 1
 *     millisecond to 3650 days
 */
public record Integration(
    IntegrationId id,
    boolean enabled,
    ResourceLimit maxPreauthorizedResources,
    Map<Platform, ResourceLimit> resourcesByPlatform,
    boolean dummyPreauthorization,
    Duration authorizationTtl) {

  /** The authorization TTL where none is configured. */
  public static final Duration DEFAULT_AUTHORIZATION_TTL = Duration.ofHours(24);

  private static final Duration SHORTEST_TTL = Duration.ofMillis(1);
  private static final Duration LONGEST_TTL = Duration.ofDays(3650);

  /**
   * @throws IllegalArgumentException if the authorization TTL is out of range
   */
  public Integration {
    requireNonNull(id, "id");
    requireNonNull(maxPreauthorizedResources, "maxPreauthorizedResources");
    resourcesByPlatform = Map.copyOf(resourcesByPlatform);
    if (authorizationTtl.compareTo(SHORTEST_TTL) < 0
        || authorizationTtl.compareTo(LONGEST_TTL) > 0) {
      throw new IllegalArgumentException(
          "authorizationTtl: "
              + authorizationTtl
              + " (expected: "
              + SHORTEST_TTL
              + " to "
              + LONGEST_TTL
              + ")");
    }
  }

  /** How many resources a request from a device of this platform may name. */
  public ResourceLimit limitFor(Platform platform) {
    return resourcesByPlatform.getOrDefault(platform, maxPreauthorizedResources);
  }
}
