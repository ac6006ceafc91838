package tv.playgate.domain.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.license.LicenseServer;

/**
 * Configuration entries by kind, each entry once, in a stable order. They are a whole
 * configuration, or what a change puts into one.
 */
public record ConfigurationEntries(
    List<ServiceProvider> serviceProviders,
    List<Mvpd> mvpds,
    List<Integration> integrations,
    List<DegradationRule> degradationRules,
    List<LicenseServer> licenseServers,
    List<Application> applications,
    List<TrustedKey> trustedKeys) {

  /** No entry at all. */
  public static final ConfigurationEntries EMPTY =
      new ConfigurationEntries(List.of(), List.of(), List.of(), List.of(), List.of());

  public ConfigurationEntries {
    serviceProviders = List.copyOf(serviceProviders);
    mvpds = List.copyOf(mvpds);
    integrations = List.copyOf(integrations);
    degradationRules = List.copyOf(degradationRules);
    licenseServers = List.copyOf(licenseServers);
    applications = List.copyOf(applications);
    trustedKeys = List.copyOf(trustedKeys);
  }

  /** Entries without applications and trusted keys. */
  public ConfigurationEntries(
      List<ServiceProvider> serviceProviders,
      List<Mvpd> mvpds,
      List<Integration> integrations,
      List<DegradationRule> degradationRules,
      List<LicenseServer> licenseServers) {
    this(
        serviceProviders,
        mvpds,
        integrations,
        degradationRules,
        licenseServers,
        List.of(),
        List.of());
  }

  /** Whether there is no entry. */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /** These entries with the others put over them: an entry with the same key is replaced. */
  public ConfigurationEntries with(ConfigurationEntries others) {
    return new ConfigurationEntries(
        merged(serviceProviders, others.serviceProviders, ServiceProvider::id),
        merged(mvpds, others.mvpds, Mvpd::id),
        merged(integrations, others.integrations, Integration::id),
        merged(degradationRules, others.degradationRules, DegradationRule::id),
        merged(licenseServers, others.licenseServers, LicenseServer::name),
        merged(applications, others.applications, Application::id),
        merged(trustedKeys, others.trustedKeys, TrustedKey::id));
  }

  /** These entries without those of these keys. */
  public ConfigurationEntries without(ConfigurationKeys keys) {
    return new ConfigurationEntries(
        kept(serviceProviders, keys.serviceProviders(), ServiceProvider::id),
        kept(mvpds, keys.mvpds(), Mvpd::id),
        kept(integrations, keys.integrations(), Integration::id),
        kept(degradationRules, keys.degradationRules(), DegradationRule::id),
        kept(licenseServers, keys.licenseServers(), LicenseServer::name),
        kept(applications, keys.applications(), Application::id),
        kept(trustedKeys, keys.trustedKeys(), TrustedKey::id));
  }

  /** These entries after the change. */
  public ConfigurationEntries after(ConfigurationChange change) {
    return without(change.removals()).with(change.upserts());
  }

  private static <K, E> List<E> merged(List<E> ours, List<E> others, Function<E, K> key) {
    Map<K, E> byKey = new LinkedHashMap<>();
    ours.forEach(entry -> byKey.put(key.apply(entry), entry));
    others.forEach(entry -> byKey.put(key.apply(entry), entry));
    return List.copyOf(byKey.values());
  }

  private static <K, E> List<E> kept(List<E> entries, Set<K> removed, Function<E, K> key) {
    return entries.stream().filter(entry -> !removed.contains(key.apply(entry))).toList();
  }
}
