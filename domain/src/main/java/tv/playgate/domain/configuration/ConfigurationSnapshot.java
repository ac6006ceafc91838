package tv.playgate.domain.configuration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.ClientAccess;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.PresentedCertificate;
import tv.playgate.domain.license.Recognition;

/**
 * One revision of the configuration, indexed for decisions. Immutable, whole and consistent:
 * whoever reads from one snapshot never sees half a change.
 */
public final class ConfigurationSnapshot {

  private final Revision revision;
  private final ConfigurationEntries entries;
  private final Map<ServiceProviderId, ServiceProvider> serviceProviders;
  private final Map<MvpdId, Mvpd> mvpds;
  private final Map<IntegrationId, IntegratedMvpd> integrations;
  private final Set<String> partnerMappingIds;
  private final Map<ApplicationId, Application> applications;
  private final Map<KeyPurpose, List<TrustedKey>> trustedKeys;

  /**
   * Indexes the entries of one revision.
   *
   * @throws IllegalArgumentException if an entry names another that is not there
   */
  public ConfigurationSnapshot(Revision revision, ConfigurationEntries entries) {
    List<String> dangling = DanglingReferences.in(entries);
    if (!dangling.isEmpty()) {
      throw new IllegalArgumentException("configuration " + revision + ": " + dangling);
    }
    this.revision = revision;
    this.entries = entries;
    this.serviceProviders = index(entries.serviceProviders(), ServiceProvider::id);
    this.mvpds = index(entries.mvpds(), Mvpd::id);
    this.integrations = new IntegrationIndex(entries, serviceProviders, mvpds).integrations();
    this.partnerMappingIds =
        entries.mvpds().stream()
            .map(Mvpd::partnerMappingId)
            .filter(Objects::nonNull)
            .collect(toUnmodifiableSet());
    this.applications = index(entries.applications(), Application::id);
    this.trustedKeys =
        entries.trustedKeys().stream().collect(groupingBy(key -> key.id().purpose()));
  }

  /** Which revision this is. */
  public Revision revision() {
    return revision;
  }

  /** Everything that the revision holds. */
  public ConfigurationEntries entries() {
    return entries;
  }

  /** The service provider of that name. */
  public Optional<ServiceProvider> serviceProvider(ServiceProviderId id) {
    return Optional.ofNullable(serviceProviders.get(id));
  }

  /** The MVPD of that name. */
  public Optional<Mvpd> mvpd(MvpdId id) {
    return Optional.ofNullable(mvpds.get(id));
  }

  /** The integration of these two, enabled or not. */
  public Optional<IntegratedMvpd> integration(IntegrationId id) {
    return Optional.ofNullable(integrations.get(id));
  }

  /** Why an integration that is missing or disabled is not served (pass-decisions §4). */
  public ErrorCode whyNotServed(IntegrationId id) {
    if (serviceProvider(id.serviceProvider()).isEmpty()) {
      return ErrorCode.INVALID_PARAMETER_SERVICE_PROVIDER;
    }
    return mvpd(id.mvpd()).isEmpty()
        ? ErrorCode.INVALID_PARAMETER_MVPD
        : ErrorCode.INVALID_INTEGRATION;
  }

  /**
   * Whose certificate this is. Where several license servers recognise it, none is meant: doubt
   * denies.
   */
  public Recognition recognise(PresentedCertificate certificate) {
    List<LicenseServer> recognising = new ArrayList<>(1);
    for (LicenseServer candidate : entries.licenseServers()) {
      if (candidate.marks().fit(certificate)) {
        recognising.add(candidate);
      }
    }
    return switch (recognising.size()) {
      case 0 ->
          new Recognition.Unrecognised(
              CertificateDoubt.NOT_REGISTERED,
              "no license server is registered for " + certificate.describe());
      case 1 -> new Recognition.Recognised(recognising.get(0));
      default ->
          new Recognition.Unrecognised(
              CertificateDoubt.AMBIGUOUS,
              "several license servers recognise it: "
                  + recognising.stream().map(LicenseServer::name).toList());
    };
  }

  /** Whether a single sign-on partner knows some MVPD by that name. */
  public boolean isPartnerMappingId(String name) {
    return partnerMappingIds.contains(name);
  }

  /** The application of that name, enabled or not. */
  public Optional<Application> application(ApplicationId id) {
    return Optional.ofNullable(applications.get(id));
  }

  /** What an installation may do; empty if its application is gone or disabled. */
  public Optional<ClientAccess> accessOf(ClientRegistration client) {
    ApplicationId id = client.application();
    return id == null
        ? Optional.of(ClientAccess.of(client))
        : application(id)
            .filter(Application::enabled)
            .map(application -> ClientAccess.of(client, application));
  }

  /** The keys that are trusted for that purpose. */
  public List<TrustedKey> trustedKeys(KeyPurpose purpose) {
    return trustedKeys.getOrDefault(purpose, List.of());
  }

  private static <K, E> Map<K, E> index(List<E> entries, Function<E, K> key) {
    return entries.stream().collect(toUnmodifiableMap(key, Function.identity()));
  }

  @Override
  public String toString() {
    return "ConfigurationSnapshot(" + revision + ")";
  }
}
