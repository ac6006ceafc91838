package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.viewer.Viewer;

/**
 * Which of these resources may the viewer watch?
 *
 * @param integration the service provider and the MVPD that the request names; either may be
 *     unknown
 * @param viewer who asks
 * @param resources at least one, in the order of the request, duplicates included
 */
public record DecisionRequest(IntegrationId integration, Viewer viewer, List<Resource> resources) {

  /**
   * @throws IllegalArgumentException if no resource is named
   */
  public DecisionRequest {
    requireNonNull(integration, "integration");
    requireNonNull(viewer, "viewer");
    resources = List.copyOf(resources);
    if (resources.isEmpty()) {
      throw new IllegalArgumentException("resources: expected at least one");
    }
  }
}
