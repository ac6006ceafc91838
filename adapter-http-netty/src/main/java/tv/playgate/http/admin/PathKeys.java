package tv.playgate.http.admin;

import java.util.Optional;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.InvalidRequestException;

/** Reads keys from names that travelled in a path or a query. */
final class PathKeys {

  private PathKeys() {}

  /** The profile of service provider, MVPD and device, in that order. */
  static ProfileKey profile(PathVariables variables, Optional<String> client)
      throws InvalidRequestException {
    return new ProfileKey(
        client.isEmpty() ? null : new ClientId(name("client", client.get())),
        integration("serviceProvider", variables.at(0), "mvpd", variables.at(1)),
        device("device", variables.at(2)));
  }

  static IntegrationId integration(
      String nameOfProvider, String serviceProvider, String nameOfMvpd, String mvpd)
      throws InvalidRequestException {
    return new IntegrationId(
        new ServiceProviderId(name(nameOfProvider, serviceProvider)),
        new MvpdId(name(nameOfMvpd, mvpd)));
  }

  static DeviceId device(String parameter, String device) throws InvalidRequestException {
    return new DeviceId(name(parameter, device));
  }

  private static String name(String parameter, String value) throws InvalidRequestException {
    if (!IdentifierForm.fits(value)) {
      throw new InvalidRequestException(
          parameter
              + ": expected 1 to "
              + IdentifierForm.MAX_LENGTH
              + " characters without control characters");
    }
    return value;
  }
}
