package tv.playgate.domain.license;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.resource.Resource;

/**
 * Where the two doors meet: a license needs an authoritative permit for that resource, for the
 * viewer behind the customer cookie.
 *
 * @param serviceProvider whose resource it is
 * @param resource what the viewer must be allowed to watch
 * @param acceptedSources whose permits count, at least one; a degraded or temporary permit opens a
 *     license only where it is named here
 */
public record Requirement(
    ServiceProviderId serviceProvider, Resource resource, Set<DecisionSource> acceptedSources) {

  /** The sources where nothing is said: the MVPD alone. */
  public static final Set<DecisionSource> USUAL_SOURCES = Set.of(DecisionSource.MVPD);

  /**
   * @throws IllegalArgumentException if no source is accepted
   */
  public Requirement {
    requireNonNull(serviceProvider, "serviceProvider");
    requireNonNull(resource, "resource");
    acceptedSources = Set.copyOf(acceptedSources);
    if (acceptedSources.isEmpty()) {
      throw new IllegalArgumentException("acceptedSources: expected at least one");
    }
  }
}
