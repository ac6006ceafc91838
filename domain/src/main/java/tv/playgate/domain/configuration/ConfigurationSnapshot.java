package tv.playgate.domain.configuration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.PresentedCertificate;

/**
 * One revision of the configuration, indexed for decisions. Immutable, whole and consistent:
 * whoever reads from one snapshot never sees half a change.
 */
public final class ConfigurationSnapshot {

  /** Of two rules of one kind, the id decides: replicas must not disagree on the message. */
  private static final Comparator<DegradationRule> PRECEDENCE =
      Comparator.comparing(DegradationRule::kind).thenComparing(rule -> rule.id().value());

  private final Revision revision;
  private final ConfigurationEntries entries;
  private final Map<ServiceProviderId, ServiceProvider> serviceProviders;
  private final Map<MvpdId, Mvpd> mvpds;
  private final Map<IntegrationId, IntegratedMvpd> integrations;

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
    this.integrations = integrated(entries, mvpds);
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

  /**
   * The license server whose certificate this is. Where several recognise it, none is meant: doubt
   * denies.
   */
  public Optional<LicenseServer> licenseServer(PresentedCertificate certificate) {
    List<LicenseServer> recognising =
        entries.licenseServers().stream().filter(s -> s.recognises(certificate)).toList();
    return recognising.size() == 1 ? Optional.of(recognising.get(0)) : Optional.empty();
  }

  private static <K, E> Map<K, E> index(List<E> entries, Function<E, K> key) {
    return entries.stream().collect(toUnmodifiableMap(key, Function.identity()));
  }

  private static Map<IntegrationId, IntegratedMvpd> integrated(
      ConfigurationEntries entries, Map<MvpdId, Mvpd> mvpds) {
    Map<IntegrationId, List<DegradationRule>> rules =
        entries.degradationRules().stream()
            .sorted(PRECEDENCE)
            .collect(groupingBy(DegradationRule::integration));
    return entries.integrations().stream()
        .map(integration -> integrated(integration, mvpds, rules))
        .collect(toUnmodifiableMap(i -> i.integration().id(), Function.identity()));
  }

  private static IntegratedMvpd integrated(
      Integration integration,
      Map<MvpdId, Mvpd> mvpds,
      Map<IntegrationId, List<DegradationRule>> rules) {
    Mvpd mvpd = mvpds.get(integration.id().mvpd());
    if (mvpd == null) {
      throw new IllegalStateException("references were checked: " + integration.id());
    }
    return new IntegratedMvpd(integration, mvpd, rules.getOrDefault(integration.id(), List.of()));
  }

  @Override
  public String toString() {
    return "ConfigurationSnapshot(" + revision + ")";
  }
}
