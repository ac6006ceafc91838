package tv.playgate.domain.client;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import tv.playgate.domain.integration.ServiceProviderId;

/**
 * One installed instance of an application, with credentials.
 *
 * @param id its name
 * @param secret what it proves itself with, hashed
 * @param serviceProviders for which it may ask
 * @param scopes what its tokens may be used for
 * @param forwardsAddress whether it is a backend that forwards the addresses of devices
 */
public record ClientRegistration(
    ClientId id,
    SecretHash secret,
    Set<ServiceProviderId> serviceProviders,
    Set<Scope> scopes,
    boolean forwardsAddress) {

  public ClientRegistration {
    requireNonNull(id, "id");
    requireNonNull(secret, "secret");
    serviceProviders = Set.copyOf(serviceProviders);
    scopes = Set.copyOf(scopes);
  }

  /** Whether it may ask for that service provider. */
  public boolean mayAskFor(ServiceProviderId serviceProvider) {
    return serviceProviders.contains(serviceProvider);
  }
}
