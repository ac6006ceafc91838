package tv.playgate.domain.configuration;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
  private final Set<MvpdId> mvpds;
  private final Set<IntegrationId> integrations;
  private final ConfigurationEntries entries;

  private DanglingReferences(ConfigurationEntries entries) {
    this.entries = entries;
    this.serviceProviders =
        entries.serviceProviders().stream().map(ServiceProvider::id).collect(toSet());
    this.mvpds = entries.mvpds().stream().map(Mvpd::id).collect(toSet());
    this.integrations = entries.integrations().stream().map(Integration::id).collect(toSet());
  }

  /** One sentence per dangling reference; none means that all is well. */
  public static List<String> in(ConfigurationEntries entries) {
    DanglingReferences references = new DanglingReferences(entries);
    return Stream.concat(references.ofIntegrations(), references.ofDegradationRules()).toList();
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
        mvpds.contains(id.mvpd())
            ? Stream.empty()
            : Stream.of("integration " + id + ": there is no such mvpd");
    return Stream.concat(programmer, provider);
  }

  private Stream<String> ofDegradationRules() {
    return entries.degradationRules().stream()
        .filter(rule -> !integrations.contains(rule.integration()))
        .map(DanglingReferences::describe);
  }

  private static String describe(DegradationRule rule) {
    return "degradation rule " + rule.id() + ": there is no integration " + rule.integration();
  }
}
