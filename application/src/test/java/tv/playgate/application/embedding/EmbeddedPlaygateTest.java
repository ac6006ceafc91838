package tv.playgate.application.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.decision.Decisions;
import tv.playgate.application.entitlement.Entitlements;
import tv.playgate.application.entitlement.LicensePorts;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.entitlement.EntitlementPolicy;
import tv.playgate.domain.entitlement.EntitlementRequest;
import tv.playgate.domain.entitlement.Verdict;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
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
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.secret.WrappedSecret;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.viewer.Viewer;

/**
 * Playgate inside somebody else's backend: two jars, his own ports, no server. Only what is public
 * is used here, as an embedder would.
 */
class EmbeddedPlaygateTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Call CALL = Call.arriving(NOW, Duration.ofSeconds(5));
  private static final Period TODAY = new Period(NOW, NOW.plus(Duration.ofDays(1)));
  private static final IntegrationId INTEGRATION =
      new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Cablevision"));
  private static final DeviceId DEVICE = new DeviceId("television-1");
  private static final String GUID = "9e828b37-842d-4f71-8233-c007fb1d4f5b";
  private static final String URL = "https://fp.example/?ExpressPlayToken=t";

  private static final LicenseServer LICENSE_SERVER =
      new LicenseServer(
          new LicenseServerName("drm-1"),
          CertificateMarks.of(new SubjectAlternativeName("DNS:drm.example")),
          new ContentScope.All());

  @Test
  void decidesAPreauthorization() {
    PreauthorizeResources playgate = Decisions.preauthorizeResources(decisionPorts());

    List<Preauthorization> decisions =
        playgate
            .preauthorize(CALL, request("news", "sports"))
            .toCompletableFuture()
            .join()
            .fold(
                decided -> decided.decisions(),
                rejected -> {
                  throw new AssertionError(rejected.error());
                });

    assertThat(decisions).extracting(Preauthorization::authorized).containsExactly(true, false);
    assertThat(decisions.get(1).error()).isPresent();
  }

  @Test
  void decidesAnEntitlement() {
    TokenUrlIssuer issuer =
        (call, order) ->
            CompletableFuture.completedFuture(new TokenUrlAnswer.Issued(new TokenUrl(URL)));
    DecideEntitlement playgate =
        Entitlements.decideEntitlement(
            EntitlementPolicy.USUAL,
            LicensePorts.timeBased(
                new OwnContents(Map.of(new ContentId(UUID.fromString(GUID)), content())),
                new OwnKeys(),
                issuer),
            decisionPorts());

    Verdict verdict =
        playgate
            .decide(CALL, new EntitlementRequest(LICENSE_SERVER, GUID, 1L, GUID, null))
            .toCompletableFuture()
            .join();

    Optional<String> granted =
        verdict.<Optional<String>>fold(
            yes -> Optional.of(yes.grant().<String>fold(TokenUrl::value)), no -> Optional.empty());
    assertThat(granted).contains(URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.netty.channel.Channel",
        "io.netty.buffer.ByteBuf",
        "com.fasterxml.jackson.core.JsonFactory",
        "com.fasterxml.jackson.databind.ObjectMapper",
        "com.fasterxml.jackson.annotation.JsonProperty",
        "org.slf4j.Logger",
        "ch.qos.logback.classic.Logger",
        "com.zaxxer.hikari.HikariDataSource",
        "com.nimbusds.jwt.SignedJWT",
        "com.github.benmanes.caffeine.cache.Cache",
        "io.micrometer.core.instrument.MeterRegistry"
      })
  void bringsNoLibraryIntoTheBackend(String library) {
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> Class.forName(library, false, getClass().getClassLoader()));
  }

  private static DecisionRequest request(String... resources) {
    return new DecisionRequest(
        INTEGRATION,
        Viewer.at(new ClientId("app"), DEVICE, Platform.TVOS, new DeviceAddress("203.0.113.20")),
        List.of(resources).stream().map(Resource::new).toList());
  }

  private static DecisionPorts decisionPorts() {
    ConfigurationSnapshot snapshot = snapshot();
    Configuration configuration = () -> snapshot;
    MvpdGateway mvpds =
        (call, mvpd, question) ->
            CompletableFuture.completedFuture(new MvpdAnswers(Map.of())); // never asked here
    return DecisionPorts.keepingNothing(
        configuration, new OwnProfiles(Map.of(DEVICE, profile())), mvpds);
  }

  private static ConfigurationSnapshot snapshot() {
    return new ConfigurationSnapshot(
        new Revision(1),
        new ConfigurationEntries(
            List.of(new ServiceProvider(INTEGRATION.serviceProvider(), "Reference 30")),
            List.of(
                new Mvpd(INTEGRATION.mvpd(), "Optimum", null, new MvpdMechanism.Lineup(), null)),
            List.of(Integration.usual(INTEGRATION)),
            List.of(),
            List.of()));
  }

  private static Profile profile() {
    return new Profile(
        new ProfileId(new UUID(0, 1)),
        new ProfileKey(null, INTEGRATION, DEVICE),
        ProfileType.REGULAR,
        new Subject("subscriber-1"),
        TODAY,
        false,
        ChannelLineup.of(List.of("news")),
        Map.of());
  }

  private static Content content() {
    return new Content(
        new ContentId(UUID.fromString(GUID)),
        DrmSystem.FAIRPLAY,
        ContentKind.TIME_BASED,
        null,
        new WrappedKeys(wrapped("a"), null, wrapped("b")),
        new TokenTerms(TokenTerms.DEFAULT_TOKEN_LIFETIME, null),
        null,
        null,
        null,
        null,
        null);
  }

  private static WrappedSecret wrapped(String character) {
    return new WrappedSecret(character.repeat(32).getBytes(StandardCharsets.UTF_8));
  }
}
