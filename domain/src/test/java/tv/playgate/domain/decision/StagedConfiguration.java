package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;
import static tv.playgate.domain.fixture.ConfigurationFixture.BY_ASKING;
import static tv.playgate.domain.fixture.ConfigurationFixture.BY_LINEUP;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.decision.World.Agreed;
import tv.playgate.domain.decision.World.Agreement;
import tv.playgate.domain.decision.World.Degradation;
import tv.playgate.domain.decision.World.Span;
import tv.playgate.domain.decision.World.Trial;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.Compatibility;
import tv.playgate.domain.integration.CompatibilitySwitch;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.PublishedState;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.integration.SettingOverrides;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.upstream.MvpdMechanism;

/** Makes the product's configuration of worlds, one service provider for each. */
final class StagedConfiguration {

  static final Platform PLATFORM = Platform.TVOS;
  static final MvpdId MVPD = new MvpdId("Cablevision");
  private static final MvpdId PROXY = new MvpdId("Synacor");

  private final List<ServiceProvider> serviceProviders = new ArrayList<>();
  private final List<Integration> integrations = new ArrayList<>();
  private final List<DegradationRule> rules = new ArrayList<>();
  private final List<Mvpd> mvpds = new ArrayList<>();

  /** A configuration with the MVPD that the world has. */
  StagedConfiguration(World world) {
    World.Provider provider = world.provider();
    mvpds.add(mvpd(provider));
    mvpds.add(new Mvpd(new MvpdId("Dish"), "Dish", "dish", BY_LINEUP, null));
    World.Proxy proxy = provider.proxy();
    if (proxy != null) {
      mvpds.add(
          new Mvpd(
              PROXY,
              "Synacor",
              null,
              mechanism(proxy.preauthorization()),
              mechanism(proxy.authorization()),
              null,
              null,
              null));
    }
  }

  static ConfigurationSnapshot of(World world, String serviceProvider) {
    return new StagedConfiguration(world).with(world, serviceProvider).snapshot();
  }

  ConfigurationSnapshot snapshot() {
    return new ConfigurationSnapshot(
        new Revision(1),
        new ConfigurationEntries(serviceProviders, mvpds, integrations, rules, List.of()));
  }

  /** What the world says of a service provider. */
  StagedConfiguration with(World world, String name) {
    ServiceProviderId id = new ServiceProviderId(name);
    serviceProviders.add(new ServiceProvider(id, name, compatibility(world.expected())));
    if (world.place().agreement() == Agreement.NONE) {
      return this;
    }
    integrations.add(
        new Integration(
            new IntegrationId(id, MVPD),
            world.place().agreement() == Agreement.ENABLED,
            settings(world.agreed()),
            Map.of(PLATFORM, overrides(world.onThePlatform()))));
    world.degradations().stream()
        .filter(rule -> !rule.onTheProxy() || world.provider().proxy() != null)
        .forEach(rule -> rules.add(rule(rule, id)));
    return this;
  }

  private static Compatibility compatibility(World.Expected expected) {
    return new Compatibility(
        PublishedState.REST_V2_2026_05,
        Map.of(
            CompatibilitySwitch.REQUEST_WIDE_403_ON_TOP_LEVEL,
            expected.topLevel403(),
            CompatibilitySwitch.DEGRADATION_SCOPE_PER_RESOURCE,
            expected.degradationPerResource(),
            CompatibilitySwitch.EMPTY_DECISIONS_FOR_TOO_MANY_RESOURCES,
            expected.emptyIfTooMany()));
  }

  private static IntegrationSettings settings(Agreed agreed) {
    Map<Platform, SettingOverrides> one = Map.of(PLATFORM, overrides(agreed));
    IntegrationId any = new IntegrationId(new ServiceProviderId("any"), MVPD);
    return new Integration(any, true, IntegrationSettings.USUAL, one).settingsFor(PLATFORM);
  }

  private static SettingOverrides overrides(Agreed agreed) {
    return new SettingOverrides(
        limit(agreed.maxPreauthorized()),
        limit(agreed.maxAuthorized()),
        agreed.dummy(),
        duration(agreed.ttl()),
        agreed.singleSignOn(),
        agreed.enforcePermissions());
  }

  private static @Nullable ResourceLimit limit(@Nullable Integer max) {
    return max == null ? null : new ResourceLimit(max);
  }

  private static @Nullable Duration duration(@Nullable Long millis) {
    return millis == null ? null : Duration.ofMillis(millis);
  }

  private static DegradationRule rule(Degradation rule, ServiceProviderId id) {
    return new DegradationRule(
        new DegradationRuleId(rule.id() + " of " + id),
        new IntegrationId(id, rule.onTheProxy() ? PROXY : MVPD),
        DegradationKind.named(rule.kind()).orElseThrow(),
        Set.copyOf(rule.resources()),
        period(rule.span()),
        rule.message(),
        "noc",
        "outage");
  }

  static Period period(Span span) {
    return new Period(Instant.ofEpochMilli(span.from()), Instant.ofEpochMilli(span.until()));
  }

  private static Mvpd mvpd(World.Provider provider) {
    Trial trial = provider.trial();
    return trial != null
        ? Mvpd.giving(access(trial), MVPD, "Try it")
        : new Mvpd(
            MVPD,
            "Optimum",
            provider.partnersName(),
            mechanism(provider.preauthorization()),
            mechanism(provider.authorization()),
            provider.proxy() == null ? null : PROXY,
            null,
            null);
  }

  private static TemporaryAccess access(Trial trial) {
    return trial.promotional()
        ? new TemporaryAccess.Promotional(duration(trial.duration()), trial.max(), trial.key())
        : new TemporaryAccess.Basic(duration(trial.duration()));
  }

  private static @Nullable MvpdMechanism mechanism(@Nullable String words) {
    return words == null
        ? null
        : requireNonNull(Map.of("by line-up", BY_LINEUP, "by asking", BY_ASKING).get(words));
  }
}
