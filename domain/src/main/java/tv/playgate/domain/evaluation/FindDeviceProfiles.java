package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.Profile;

/**
 * Which profiles has the device at all MVPDs of a service provider, as that client sees them? One
 * of the client's own hides one that every client sees.
 */
public record FindDeviceProfiles(
    ClientId client, ServiceProviderId serviceProvider, DeviceId device)
    implements Question<List<Profile>> {

  public FindDeviceProfiles {
    requireNonNull(client, "client");
    requireNonNull(serviceProvider, "serviceProvider");
    requireNonNull(device, "device");
  }

  @Override
  public <R> R accept(Cases<R> cases) {
    return cases.findDeviceProfiles(this);
  }
}
