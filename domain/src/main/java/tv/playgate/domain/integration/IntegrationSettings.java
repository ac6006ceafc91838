package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about requests from devices of one platform.
 *
 * @param maxPreauthorizedResources how many resources a preauthorization may name
 * @param maxAuthorizedResources how many resources an authorization may name
 * @param dummyPreauthorization whether every resource of a signed-in viewer is permitted without
 *     asking (pass-decisions §5.3)
 * @param authorizationTtl how long an authoritative decision holds where the MVPD does not say; 1
 *     millisecond to 3650 days
 * @param singleSignOn whether viewers who signed in elsewhere are recognised (pass-decisions §6)
 * @param enforcePlatformPermissions whether a partner's profile is only used while the viewer lets
 *     applications see it (pass-decisions §6.3)
 * @param answerCacheTtl how long an answer of the MVPD to a preauthorization question may be
 *     remembered for identical questions; 1 millisecond to 5 minutes; null means not at all
 */
public record IntegrationSettings(
    ResourceLimit maxPreauthorizedResources,
    ResourceLimit maxAuthorizedResources,
    boolean dummyPreauthorization,
    Duration authorizationTtl,
    boolean singleSignOn,
    boolean enforcePlatformPermissions,
    @Nullable Duration answerCacheTtl) {

  private static final Duration SHORTEST_TTL = Duration.ofMillis(1);
  private static final Duration LONGEST_TTL = Duration.ofDays(3650);
  private static final Duration LONGEST_CACHE_TTL = Duration.ofMinutes(5);

  /** The settings where nothing else was agreed. */
  public static final IntegrationSettings USUAL =
      new IntegrationSettings(
          ResourceLimit.USUAL, ResourceLimit.ONE, false, Duration.ofHours(24), true, true);

  /**
   * @throws IllegalArgumentException if one of the durations is out of range
   */
  public IntegrationSettings {
    requireNonNull(maxPreauthorizedResources, "maxPreauthorizedResources");
    requireNonNull(maxAuthorizedResources, "maxAuthorizedResources");
    requireTtl(authorizationTtl);
    requireCacheTtl(answerCacheTtl);
  }

  /** Settings by which no answer is remembered. */
  public IntegrationSettings(
      ResourceLimit maxPreauthorizedResources,
      ResourceLimit maxAuthorizedResources,
      boolean dummyPreauthorization,
      Duration authorizationTtl,
      boolean singleSignOn,
      boolean enforcePlatformPermissions) {
    this(
        maxPreauthorizedResources,
        maxAuthorizedResources,
        dummyPreauthorization,
        authorizationTtl,
        singleSignOn,
        enforcePlatformPermissions,
        null);
  }

  static void requireTtl(Duration ttl) {
    require("authorizationTtl", ttl, LONGEST_TTL);
  }

  static void requireCacheTtl(@Nullable Duration ttl) {
    if (ttl != null) {
      require("answerCacheTtl", ttl, LONGEST_CACHE_TTL);
    }
  }

  private static void require(String name, Duration ttl, Duration longest) {
    if (ttl.compareTo(SHORTEST_TTL) < 0 || ttl.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          name + ": " + ttl + " (expected: " + SHORTEST_TTL + " to " + longest + ")");
    }
  }

  /** How many resources a request for that kind of decision may name. */
  public ResourceLimit limitFor(DecisionKind kind) {
    return kind == DecisionKind.AUTHORIZATION ? maxAuthorizedResources : maxPreauthorizedResources;
  }
}
