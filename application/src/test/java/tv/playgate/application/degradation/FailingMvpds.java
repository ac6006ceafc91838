package tv.playgate.application.degradation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.fake.InMemoryConfiguration;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.integration.StandingAgreement;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;

/** Two service providers with an MVPD that is asked, one behind it, and one that nobody asks. */
final class FailingMvpds {

  static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  static final MvpdId ASKED = new MvpdId("Asked");
  static final IntegrationId ONE = id("One", "Asked");
  static final IntegrationId TWO = id("Two", "Asked");
  static final IntegrationId BEHIND = id("One", "Behind");
  static final IntegrationId LINEUP = id("One", "Lineup");
  static final IntegrationId OWN_LINEUP = id("One", "OwnLineup");

  private FailingMvpds() {}

  static Call at(Instant instant) {
    return Call.arriving(instant, Duration.ofSeconds(30));
  }

  static InMemoryConfiguration configuration(List<Integration> integrations) {
    return configuration(integrations, List.of());
  }

  static InMemoryConfiguration configuration(
      List<Integration> integrations, List<DegradationRule> rules) {
    return new InMemoryConfiguration(
        new ConfigurationEntries(
            Stream.of("One", "Two")
                .map(name -> new ServiceProvider(new ServiceProviderId(name), name))
                .toList(),
            List.of(
                new Mvpd(ASKED, "Asked", null, asked(), null),
                behind("Behind", null),
                behind("OwnLineup", new MvpdMechanism.Lineup()),
                new Mvpd(new MvpdId("Lineup"), "Lineup", null, new MvpdMechanism.Lineup(), null)),
            integrations,
            rules,
            List.of()));
  }

  private static Mvpd behind(String id, @Nullable MvpdMechanism own) {
    return new Mvpd(new MvpdId(id), id, null, own, null, ASKED, null, null);
  }

  private static MvpdMechanism asked() {
    return new MvpdMechanism.ForkJoin(
        MvpdEndpoint.json(URI.create("https://mvpd.example/"), CallLimits.USUAL));
  }

  static Integration agreeing(IntegrationId id, @Nullable StandingAgreement agreement) {
    return new Integration(id, true, IntegrationSettings.USUAL, Map.of(), agreement);
  }

  static Integration disabled(IntegrationId id) {
    return new Integration(id, false, IntegrationSettings.USUAL, Map.of());
  }

  static DegradationRule rule(IntegrationId integration, Instant from, Instant until) {
    return new DegradationRule(
        new DegradationRuleId("by hand"),
        integration,
        DegradationKind.AUTHZ_NONE,
        Set.of(),
        new Period(from, until),
        null,
        "noc",
        "");
  }

  private static IntegrationId id(String serviceProvider, String mvpd) {
    return new IntegrationId(new ServiceProviderId(serviceProvider), new MvpdId(mvpd));
  }
}
