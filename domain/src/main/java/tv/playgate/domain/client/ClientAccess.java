package tv.playgate.domain.client;

import java.util.HashSet;
import java.util.Set;
import tv.playgate.domain.integration.ServiceProviderId;

/**
 * What an installation may do, its application considered.
 *
 * @param serviceProviders for which it may ask
 * @param scopes what its tokens may be used for
 */
public record ClientAccess(Set<ServiceProviderId> serviceProviders, Set<Scope> scopes) {

  public ClientAccess {
    serviceProviders = Set.copyOf(serviceProviders);
    scopes = Set.copyOf(scopes);
  }

  /** The access of a registration that has no application. */
  public static ClientAccess of(ClientRegistration client) {
    return new ClientAccess(client.serviceProviders(), client.scopes());
  }

  /** The access of an installation of that application: never more than the application has. */
  public static ClientAccess of(ClientRegistration client, Application application) {
    Set<Scope> scopes = new HashSet<>(client.scopes());
    scopes.retainAll(application.scopes());
    return new ClientAccess(application.serviceProviders(), scopes);
  }

  /** Whether the client API is open to it. */
  public boolean opensClientApi() {
    return scopes.contains(Scope.CLIENT_API);
  }

  /** Whether it may ask for that service provider. */
  public boolean mayAskFor(ServiceProviderId serviceProvider) {
    return serviceProviders.contains(serviceProvider);
  }
}
