package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.resource.Resource;

/**
 * Which of these resources may the viewer at that device watch?
 *
 * @param integration the service provider and the MVPD that the request names; either may be
 *     unknown
 * @param client who asks
 * @param device for which device
 * @param platform of that device
 * @param address of that device
 * @param resources at least one, in the order of the request, duplicates included
 */
public record PreauthorizationRequest(
    IntegrationId integration,
    ClientId client,
    DeviceId device,
    Platform platform,
    DeviceAddress address,
    List<Resource> resources) {

  /**
   * @throws IllegalArgumentException if no resource is named
   */
  public PreauthorizationRequest {
    requireNonNull(integration, "integration");
    requireNonNull(client, "client");
    requireNonNull(device, "device");
    requireNonNull(platform, "platform");
    requireNonNull(address, "address");
    resources = List.copyOf(resources);
    if (resources.isEmpty()) {
      throw new IllegalArgumentException("resources: expected at least one");
    }
  }
}
