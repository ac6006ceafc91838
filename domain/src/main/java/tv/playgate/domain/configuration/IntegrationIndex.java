package tv.playgate.domain.configuration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;

/** Puts each integration together with all that bears on it. References were checked before. */
final class IntegrationIndex {

  /** Of two rules of one kind, the id decides: replicas must not disagree on the message. */
  private static final Comparator<DegradationRule> PRECEDENCE =
      Comparator.comparing(DegradationRule::kind).thenComparing(rule -> rule.id().value());

  private final List<Integration> entries;
  private final Map<ServiceProviderId, ServiceProvider> serviceProviders;
  private final Map<MvpdId, Mvpd> mvpds;
  private final Map<IntegrationId, List<DegradationRule>> rules;

  IntegrationIndex(
      ConfigurationEntries entries,
      Map<ServiceProviderId, ServiceProvider> serviceProviders,
      Map<MvpdId, Mvpd> mvpds) {
    this.entries = entries.integrations();
    this.serviceProviders = serviceProviders;
    this.mvpds = mvpds;
    this.rules =
        entries.degradationRules().stream().collect(groupingBy(DegradationRule::integration));
  }

  Map<IntegrationId, IntegratedMvpd> integrations() {
    return entries.stream()
        .map(this::integrated)
        .collect(toUnmodifiableMap(i -> i.integration().id(), Function.identity()));
  }

  private IntegratedMvpd integrated(Integration integration) {
    IntegrationId id = integration.id();
    Mvpd mvpd = known(mvpds, id.mvpd());
    Mvpd proxy = mvpd.proxy() == null ? null : known(mvpds, mvpd.proxy());
    return new IntegratedMvpd(
        integration, known(serviceProviders, id.serviceProvider()), mvpd, proxy, rules(id, proxy));
  }

  /** Rules on the MVPD and on the proxy that answers for it (pass-decisions §5.1). */
  private List<DegradationRule> rules(IntegrationId id, @Nullable Mvpd proxy) {
    List<DegradationRule> own = rules.getOrDefault(id, List.of());
    List<DegradationRule> proxys =
        proxy == null
            ? List.of()
            : rules.getOrDefault(new IntegrationId(id.serviceProvider(), proxy.id()), List.of());
    return Stream.concat(own.stream(), proxys.stream()).sorted(PRECEDENCE).toList();
  }

  private static <K, V> V known(Map<K, V> entries, K key) {
    V entry = entries.get(key);
    if (entry == null) {
      throw new IllegalStateException("references were checked: " + key);
    }
    return entry;
  }
}
