package tv.playgate.application.catalog;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;

/** The configuration that imported entries are seen against, by key. */
final class StoredEntries {

  private final Set<ServiceProviderId> serviceProviders;
  private final Map<MvpdId, Mvpd> mvpds;
  private final Map<ApplicationId, Application> applications;
  private final Set<IntegrationId> enabled;
  private final Set<IntegrationId> reached;

  StoredEntries(ConfigurationEntries stored) {
    this.serviceProviders =
        stored.serviceProviders().stream().map(ServiceProvider::id).collect(toUnmodifiableSet());
    this.mvpds = stored.mvpds().stream().collect(toUnmodifiableMap(Mvpd::id, mvpd -> mvpd));
    this.applications =
        stored.applications().stream().collect(toUnmodifiableMap(Application::id, a -> a));
    this.enabled =
        stored.integrations().stream()
            .filter(Integration::enabled)
            .map(Integration::id)
            .collect(toUnmodifiableSet());
    this.reached = enabled.stream().flatMap(this::withProxy).collect(toUnmodifiableSet());
  }

  private Stream<IntegrationId> withProxy(IntegrationId id) {
    MvpdId proxy = mvpd(id.mvpd()).map(Mvpd::proxy).orElse(null);
    return proxy == null
        ? Stream.of(id)
        : Stream.of(id, new IntegrationId(id.serviceProvider(), proxy));
  }

  boolean isServiceProvider(ServiceProviderId id) {
    return serviceProviders.contains(id);
  }

  Optional<Mvpd> mvpd(@Nullable MvpdId id) {
    return id == null ? Optional.empty() : Optional.ofNullable(mvpds.get(id));
  }

  Optional<Application> application(ApplicationId id) {
    return Optional.ofNullable(applications.get(id));
  }

  boolean isEnabled(IntegrationId id) {
    return enabled.contains(id);
  }

  /** Whether a rule on it bears on any enabled integration, be it through a proxy. */
  boolean isReached(IntegrationId id) {
    return reached.contains(id);
  }
}
