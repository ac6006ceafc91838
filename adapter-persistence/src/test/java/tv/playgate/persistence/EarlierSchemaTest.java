package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ConfigurationFixture.bringing;
import static tv.playgate.application.fixture.ConfigurationFixture.rich;
import static tv.playgate.application.fixture.Names.unique;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.application.port.out.ConfigurationStore.Outcome;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.integration.SettingOverrides;
import tv.playgate.domain.license.CertificateMarks;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.ContentScope;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.secret.WrappedSecret;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.ResourceForm;

class EarlierSchemaTest {

  private static final int NEWEST = 14;
  private static final ServiceProviderId REF30 = new ServiceProviderId("REF30");
  private static final IntegrationId LINEUP = new IntegrationId(REF30, new MvpdId("Lineup"));
  private static final IntegrationId FORK = new IntegrationId(REF30, new MvpdId("Fork"));

  static Stream<Arguments> versions() {
    return IntStream.range(1, NEWEST)
        .boxed()
        .flatMap(
            version ->
                Stream.of(
                    Arguments.of(version, OpenDatabase.newH2InMemory()),
                    Arguments.of(version, PostgresServer.newDatabase())));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void isBroughtUpToDateWithAllThatItHolds(int version, PersistenceConfig config)
      throws SQLException {
    // Held open, lest a database in memory should go.
    try (var open = config.address().type().dataSource(config).getConnection()) {
      EarlierSchema.make(config, version);

      try (PersistenceAdapter adapter = PersistenceAdapter.open(config, Clock.systemUTC())) {
        assertThat(open.isClosed()).isFalse();
        Revision basis = adapter.configuration().current().revision();
        if (EarlierSchema.hasData(version)) {
          assertThat(adapter.configuration().current().entries()).isEqualTo(expected(version));
          assertState(adapter);
        }
        assertThat(
                answer(
                    adapter
                        .configurationStore()
                        .apply(call(), bringing(basis, rich(unique("entry"))))))
            .isInstanceOf(Outcome.Applied.class);
      }
    }
  }

  private static void assertState(PersistenceAdapter adapter) {
    assertThat(answer(adapter.configurationStore().history(call(), null, 1)))
        .containsExactly(
            new RevisionRecord(
                new Revision(7),
                "noc",
                "a reason",
                Instant.parse("2026-01-01T00:00:00.123Z"),
                List.of()));
    assertThat(answer(adapter.clients().find(call(), new ClientId("demo-app"))))
        .map(ClientRegistration::application)
        .isEmpty();
    assertThat(answer(adapter.clients().find(call(), new ClientId("demo-app")))).isPresent();
    List<Profile> profiles = answer(adapter.profiles().page(call(), null, 10));
    assertThat(profiles).hasSize(1);
    assertContents(answer(adapter.contents().page(call(), null, 10)));
    assertThat(profiles.get(0).links()).isEmpty();
    assertThat(profiles.get(0).attributes()).isEqualTo(Map.of("userID", "1"));
  }

  private static void assertContents(List<Content> contents) {
    WrappedSecret wrapped = new WrappedSecret("wrapped".getBytes(StandardCharsets.US_ASCII));
    assertThat(contents)
        .containsExactly(
            content(
                1,
                new WrappedKeys(wrapped, null, wrapped),
                new TokenTerms(Duration.ofMinutes(5), Duration.ofMinutes(1)),
                null),
            content(
                2,
                null,
                new TokenTerms(Duration.ofSeconds(1), null),
                new TokenUrl("https://fp.example/redeem")));
  }

  private static Content content(
      int id, @Nullable WrappedKeys keys, TokenTerms terms, @Nullable TokenUrl url) {
    return new Content(
        new ContentId(new UUID(0, id)),
        DrmSystem.FAIRPLAY,
        ContentKind.TIME_BASED,
        null,
        keys,
        terms,
        null,
        null,
        null,
        url,
        null);
  }

  private static ConfigurationEntries expected(int version) {
    return new ConfigurationEntries(
        List.of(new ServiceProvider(REF30, "Reference 30")),
        EarlierSchema.hasAuthorizations(version) ? mvpdsWithAuthorizations() : mvpds(),
        List.of(
            new Integration(
                FORK,
                false,
                new IntegrationSettings(
                    new ResourceLimit(9), ResourceLimit.ONE, true, Duration.ofHours(1), true, true),
                Map.of(Platform.TVOS, SettingOverrides.ofLimit(new ResourceLimit(10)))),
            Integration.usual(LINEUP)),
        List.of(
            new DegradationRule(
                new DegradationRuleId("d1"),
                LINEUP,
                DegradationKind.AUTHZ_NONE,
                Set.of("r1"),
                new Period(
                    Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z")),
                "Back at 9",
                "noc",
                "outage")),
        List.of(
            new LicenseServer(
                new LicenseServerName("drm-1"),
                CertificateMarks.of(new SubjectAlternativeName("DNS:drm.example")),
                new ContentScope.All())));
  }

  private static List<Mvpd> mvpds() {
    return List.of(
        fork(asked("https://mvpd.example/", CallLimits.of(Duration.ofSeconds(2), 64)), null),
        lineup(null));
  }

  private static List<Mvpd> mvpdsWithAuthorizations() {
    return List.of(
        fork(
            asked("https://mvpd.example/", CallLimits.of(Duration.ofSeconds(2), 64))
                .in(ResourceForm.CHANNEL),
            new MvpdMechanism.ForkJoin(
                asked("https://mvpd.example/real", CallLimits.of(Duration.ofMillis(400), 8)))),
        lineup(new MvpdMechanism.Lineup()),
        new Mvpd(new MvpdId("Proxied"), "Proxied", null, null, null, FORK.mvpd(), null, null));
  }

  private static MvpdEndpoint asked(String address, CallLimits limits) {
    return MvpdEndpoint.json(URI.create(address), limits);
  }

  private static Mvpd fork(MvpdEndpoint asked, @Nullable MvpdMechanism authorization) {
    return new Mvpd(
        FORK.mvpd(),
        "Fork",
        null,
        new MvpdMechanism.ForkJoin(asked),
        authorization,
        null,
        null,
        Duration.ofSeconds(3));
  }

  private static Mvpd lineup(@Nullable MvpdMechanism authorization) {
    return new Mvpd(
        LINEUP.mvpd(),
        "Optimum",
        "optimum",
        new MvpdMechanism.Lineup(),
        authorization,
        null,
        null,
        null);
  }
}
