package tv.playgate.benchmarks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.upstream.MvpdMechanism;

/** The published sample data, and beside it an MVPD that is degraded all the time. */
final class SampleCatalog {

  static final ServiceProviderId REF30 = new ServiceProviderId("REF30");
  static final IntegrationId LINEUP = new IntegrationId(REF30, new MvpdId("Cablevision"));
  static final IntegrationId DEGRADED = new IntegrationId(REF30, new MvpdId("AuthZAllMvpd"));
  static final DeviceId DEVICE = new DeviceId("ba23d141-d715-561c-94f4-e9e4c966b1eb");
  static final ClientId CLIENT = new ClientId("demo-app");

  private static final Period LONG =
      new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2126-01-01T00:00:00Z"));

  private SampleCatalog() {}

  static ConfigurationEntries configuration() {
    return new ConfigurationEntries(
        List.of(new ServiceProvider(REF30, "Reference 30")),
        List.of(mvpd(LINEUP), mvpd(DEGRADED)),
        List.of(integration(LINEUP), integration(DEGRADED)),
        List.of(degradation()),
        List.of());
  }

  /** A profile with a line-up of usual length; the published channels stand in its middle. */
  static Profile profile() {
    return new Profile(
        new ProfileId(new UUID(0, 1)),
        new ProfileKey(null, LINEUP, DEVICE),
        ProfileType.REGULAR,
        new Subject("demo-subscriber"),
        LONG,
        false,
        lineup(),
        Map.of());
  }

  static ClientRegistration client() {
    return new ClientRegistration(
        CLIENT,
        SecretHash.of(Secret.of("never used: tokens are minted"), new SecureRandom()),
        Set.of(REF30),
        Set.of(Scope.CLIENT_API),
        false);
  }

  private static ChannelLineup lineup() {
    List<String> channels = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      channels.add("channel" + i);
    }
    channels.addAll(100, List.of("resource1", "resource2"));
    return ChannelLineup.of(channels);
  }

  private static Mvpd mvpd(IntegrationId id) {
    return new Mvpd(id.mvpd(), id.mvpd().value(), null, new MvpdMechanism.Lineup(), null);
  }

  private static Integration integration(IntegrationId id) {
    return Integration.usual(id);
  }

  private static DegradationRule degradation() {
    return new DegradationRule(
        new DegradationRuleId("degraded"),
        DEGRADED,
        DegradationKind.AUTHZ_ALL,
        Set.of(),
        LONG,
        null,
        "benchmarks",
        "to measure it");
  }
}
