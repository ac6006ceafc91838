package tv.playgate.domain.profile;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.IntegrationId;

/**
 * What makes a profile unique.
 *
 * @param client the one registration that sees it; null means that all do
 * @param integration whose viewer and whose subscriber
 * @param device where the viewer signed in
 */
public record ProfileKey(@Nullable ClientId client, IntegrationId integration, DeviceId device) {

  public ProfileKey {
    requireNonNull(integration, "integration");
    requireNonNull(device, "device");
  }
}
