package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.profile.Profile;

/**
 * Which profile has the device, as that client sees it? One of the client's own goes before one
 * that every client sees. Expired and invalidated profiles are found too: the rules tell them
 * apart.
 */
public record FindProfile(ClientId client, IntegrationId integration, DeviceId device)
    implements Question<Optional<Profile>> {

  public FindProfile {
    requireNonNull(client, "client");
    requireNonNull(integration, "integration");
    requireNonNull(device, "device");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.findProfile(this);
  }
}
