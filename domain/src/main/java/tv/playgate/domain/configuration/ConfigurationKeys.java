package tv.playgate.domain.configuration;

import java.util.Set;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.key.TrustedKeyId;
import tv.playgate.domain.license.LicenseServerName;

/** Keys of configuration entries by kind: what a change takes out. */
public record ConfigurationKeys(
    Set<ServiceProviderId> serviceProviders,
    Set<MvpdId> mvpds,
    Set<IntegrationId> integrations,
    Set<DegradationRuleId> degradationRules,
    Set<LicenseServerName> licenseServers,
    Set<ApplicationId> applications,
    Set<TrustedKeyId> trustedKeys) {

  /** No key at all. */
  public static final ConfigurationKeys NONE =
      new ConfigurationKeys(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public ConfigurationKeys {
    serviceProviders = Set.copyOf(serviceProviders);
    mvpds = Set.copyOf(mvpds);
    integrations = Set.copyOf(integrations);
    degradationRules = Set.copyOf(degradationRules);
    licenseServers = Set.copyOf(licenseServers);
    applications = Set.copyOf(applications);
    trustedKeys = Set.copyOf(trustedKeys);
  }

  /** Keys of configuration entries but for applications and trusted keys. */
  public ConfigurationKeys(
      Set<ServiceProviderId> serviceProviders,
      Set<MvpdId> mvpds,
      Set<IntegrationId> integrations,
      Set<DegradationRuleId> degradationRules,
      Set<LicenseServerName> licenseServers) {
    this(
        serviceProviders,
        mvpds,
        integrations,
        degradationRules,
        licenseServers,
        Set.of(),
        Set.of());
  }

  /** One service provider. */
  public static ConfigurationKeys of(ServiceProviderId key) {
    return new ConfigurationKeys(Set.of(key), Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** One MVPD. */
  public static ConfigurationKeys of(MvpdId key) {
    return new ConfigurationKeys(Set.of(), Set.of(key), Set.of(), Set.of(), Set.of());
  }

  /** One integration. */
  public static ConfigurationKeys of(IntegrationId key) {
    return new ConfigurationKeys(Set.of(), Set.of(), Set.of(key), Set.of(), Set.of());
  }

  /** One degradation rule. */
  public static ConfigurationKeys of(DegradationRuleId key) {
    return new ConfigurationKeys(Set.of(), Set.of(), Set.of(), Set.of(key), Set.of());
  }

  /** One license server. */
  public static ConfigurationKeys of(LicenseServerName key) {
    return new ConfigurationKeys(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(key));
  }

  /** One application. */
  public static ConfigurationKeys of(ApplicationId key) {
    return new ConfigurationKeys(
        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(key), Set.of());
  }

  /** One trusted key. */
  public static ConfigurationKeys of(TrustedKeyId key) {
    return new ConfigurationKeys(
        Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(key));
  }
}
