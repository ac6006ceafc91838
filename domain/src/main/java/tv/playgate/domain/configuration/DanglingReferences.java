package tv.playgate.domain.configuration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;

/** Finds entries that name an entry which is not there: such a configuration is never taken. */
public final class DanglingReferences {

  private final Set<ServiceProviderId> serviceProviders;
  private final Map<MvpdId, Mvpd> mvpds;
  private final Set<IntegrationId> integrations;
  private final Set<IntegrationId> throughProxies;
  private final ConfigurationEntries entries;

  private DanglingReferences(ConfigurationEntries entries) {
    this.entries = entries;
    this.serviceProviders =
        entries.serviceProviders().stream().map(ServiceProvider::id).collect(toSet());
    this.mvpds = entries.mvpds().stream().collect(toMap(Mvpd::id, mvpd -> mvpd, (a, b) -> b));
    this.integrations = entries.integrations().stream().map(Integration::id).collect(toSet());
    this.throughProxies = integrations.stream().flatMap(this::throughProxy).collect(toSet());
  }

  /** One sentence per dangling reference; none means that all is well. */
  public static List<String> in(ConfigurationEntries entries) {
    DanglingReferences references = new DanglingReferences(entries);
    return Stream.of(
            references.ofMvpds(),
            references.ofIntegrations(),
            references.ofDegradationRules(),
            references.ofApplications())
        .flatMap(problems -> problems)
        .toList();
  }

  /** The service provider with the proxy of that MVPD, which need not be integrated itself. */
  private Stream<IntegrationId> throughProxy(IntegrationId id) {
    Mvpd mvpd = mvpds.get(id.mvpd());
    MvpdId proxy = mvpd == null ? null : mvpd.proxy();
    return proxy == null
        ? Stream.empty()
        : Stream.of(new IntegrationId(id.serviceProvider(), proxy));
  }

  private Stream<String> ofMvpds() {
    return entries.mvpds().stream().flatMap(this::ofMvpd);
  }

  private Stream<String> ofMvpd(Mvpd mvpd) {
    MvpdId proxyId = mvpd.proxy();
    if (proxyId == null) {
      return Stream.empty();
    }
    Mvpd proxy = mvpds.get(proxyId);
    if (proxy == null) {
      return Stream.of("mvpd " + mvpd.id() + ": there is no mvpd " + proxyId + " to be its proxy");
    }
    return proxy.proxy() == null && proxy.temporaryAccess() == null
        ? Stream.empty()
        : Stream.of("mvpd " + mvpd.id() + ": " + proxyId + " cannot be a proxy");
  }

  private Stream<String> ofIntegrations() {
    return entries.integrations().stream().map(Integration::id).flatMap(this::ofIntegration);
  }

  private Stream<String> ofIntegration(IntegrationId id) {
    Stream<String> programmer =
        serviceProviders.contains(id.serviceProvider())
            ? Stream.empty()
            : Stream.of("integration " + id + ": there is no such service provider");
    Stream<String> provider =
        mvpds.containsKey(id.mvpd())
            ? Stream.empty()
            : Stream.of("integration " + id + ": there is no such mvpd");
    return Stream.concat(programmer, provider);
  }

  private Stream<String> ofDegradationRules() {
    return entries.degradationRules().stream()
        .filter(rule -> !integrations.contains(rule.integration()))
        .filter(rule -> !throughProxies.contains(rule.integration()))
        .map(DanglingReferences::describe);
  }

  private static String describe(DegradationRule rule) {
    return "degradation rule " + rule.id() + ": there is no integration " + rule.integration();
  }

  private Stream<String> ofApplications() {
    return entries.applications().stream().flatMap(this::ofApplication);
  }

  private Stream<String> ofApplication(Application application) {
    return application.serviceProviders().stream()
        .filter(id -> !serviceProviders.contains(id))
        .map(id -> "application " + application.id() + ": there is no service provider " + id);
  }
}
