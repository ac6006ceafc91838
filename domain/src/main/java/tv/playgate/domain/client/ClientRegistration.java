package tv.playgate.domain.client;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.ServiceProviderId;

/**
 * One installed instance of an application, with credentials.
 *
 * @param id its name
 * @param secret what it proves itself with, hashed
 * @param application which application it is an instance of, and which says for whom it may ask;
 *     null where the registration itself says it
 * @param serviceProviders for which it may ask, where it has no application
 * @param scopes what its tokens may be used for, as far as its application allows
 * @param forwardsAddress whether it is a backend that forwards the addresses of devices
 */
public record ClientRegistration(
    ClientId id,
    SecretHash secret,
    @Nullable ApplicationId application,
    Set<ServiceProviderId> serviceProviders,
    Set<Scope> scopes,
    boolean forwardsAddress) {

  public ClientRegistration {
    requireNonNull(id, "id");
    requireNonNull(secret, "secret");
    serviceProviders = Set.copyOf(serviceProviders);
    scopes = Set.copyOf(scopes);
  }

  /** A registration that says itself for whom it may ask. */
  public ClientRegistration(
      ClientId id,
      SecretHash secret,
      Set<ServiceProviderId> serviceProviders,
      Set<Scope> scopes,
      boolean forwardsAddress) {
    this(id, secret, null, serviceProviders, scopes, forwardsAddress);
  }
}
