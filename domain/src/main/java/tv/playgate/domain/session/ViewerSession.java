package tv.playgate.domain.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.Viewer;

/**
 * Who stands behind a customer cookie, with every fact that an authorization needs. It is for some
 * license servers alone, for so many licenses, and ends by itself.
 *
 * @param id names it
 * @param cookie the hash of what the license server passes on
 * @param integration at which service provider and MVPD the viewer is a subscriber
 * @param viewer who he is, and on which device
 * @param standing an authorization that he was given already; null where there is none
 * @param licenseServers who may ask on its strength, at least one
 * @param maxLicenses for how many licenses, 1 to 10,000
 * @param validity from its creation to its end, {@link #LONGEST} at the most
 */
public record ViewerSession(
    ViewerSessionId id,
    CookieHash cookie,
    IntegrationId integration,
    Viewer viewer,
    @Nullable StandingAuthorization standing,
    Set<LicenseServerName> licenseServers,
    int maxLicenses,
    Period validity) {

  /** The longest that a session may live. */
  public static final Duration LONGEST = Duration.ofDays(30);

  private static final int MOST_LICENSES = 10_000;

  /**
   * @throws IllegalArgumentException if a value is not as described; the message says which one
   */
  public ViewerSession {
    requireNonNull(id, "id");
    requireNonNull(cookie, "cookie");
    requireNonNull(integration, "integration");
    requireNonNull(viewer, "viewer");
    licenseServers = Set.copyOf(licenseServers);
    requireNonNull(validity, "validity");
    if (licenseServers.isEmpty()) {
      throw new IllegalArgumentException("licenseServers: expected at least one");
    }
    if (maxLicenses < 1 || maxLicenses > MOST_LICENSES) {
      throw new IllegalArgumentException(
          "maxLicenses: " + maxLicenses + " (expected: 1 to " + MOST_LICENSES + ")");
    }
    if (Duration.between(validity.from(), validity.until()).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("lifetime: expected at most " + LONGEST);
    }
  }

  /** Whether that license server may ask on its strength, at that instant. */
  public boolean serves(LicenseServerName licenseServer, Instant instant) {
    return validity.contains(instant) && licenseServers.contains(licenseServer);
  }

  /** The authorization for that resource that it stands on, if that holds at that instant. */
  public Optional<StandingAuthorization> standingFor(Resource resource, Instant instant) {
    return Optional.ofNullable(standing)
        .filter(s -> s.resource().equals(resource) && s.validity().contains(instant));
  }

  /** Names the session and not the viewer. */
  @Override
  public String toString() {
    return "ViewerSession(" + id + ", " + integration + ")";
  }
}
