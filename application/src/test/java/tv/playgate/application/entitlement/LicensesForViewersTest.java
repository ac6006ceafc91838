package tv.playgate.application.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.fake.InMemoryAuthorizations;
import tv.playgate.application.fake.InMemoryClients;
import tv.playgate.application.fake.InMemoryContents;
import tv.playgate.application.fake.InMemoryDeviceBindings;
import tv.playgate.application.fake.InMemoryKeyWrapping;
import tv.playgate.application.fake.InMemoryProfiles;
import tv.playgate.application.fake.InMemoryTemporaryAccess;
import tv.playgate.application.fake.InMemoryViewerSessions;
import tv.playgate.application.fake.ScriptedMvpds;
import tv.playgate.application.fake.ScriptedTokenUrls;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.application.port.in.ManageViewerSessions;
import tv.playgate.application.port.in.ManageViewerSessions.Outcome;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.client.SecretHash;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.entitlement.EntitlementPolicy;
import tv.playgate.domain.entitlement.EntitlementRequest;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.RecordFailure;
import tv.playgate.domain.evaluation.RegisteredDevices;
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
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.viewer.Viewer;

class LicensesForViewersTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String GUID = "9e828b37-842d-4f71-8233-c007fb1d4f5b";
  private static final ContentId CONTENT = ContentId.parse(GUID).orElseThrow();
  private static final ServiceProviderId REF30 = new ServiceProviderId("REF30");
  private static final IntegrationId BY_LINEUP = integration("Cablevision");
  private static final IntegrationId BY_ASKING = integration("ForkMvpd");
  private static final Resource RESOURCE = new Resource("resource1");
  private static final LicenseServer DRM = drm("drm-1");
  private static final LicenseServer OTHER_DRM = drm("drm-2");
  private static final Viewer VIEWER =
      Viewer.at(
          new ClientId("demo-app"),
          new DeviceId("device-1"),
          Platform.TVOS,
          new DeviceAddress("203.0.113.20"));

  private final InMemoryProfiles profiles = new InMemoryProfiles();
  private final InMemoryAuthorizations authorizations = new InMemoryAuthorizations();
  private final InMemoryViewerSessions sessions = new InMemoryViewerSessions();
  private final InMemoryClients clients = new InMemoryClients();
  private final InMemoryContents contents = new InMemoryContents();
  private final ScriptedMvpds mvpds = new ScriptedMvpds();
  private final ConfigurationSnapshot snapshot = snapshot();
  private final ManageViewerSessions office =
      Entitlements.manageViewerSessions(() -> snapshot, clients, sessions);
  private final DecideEntitlement entitlement =
      Entitlements.decideEntitlement(
          EntitlementPolicy.USUAL,
          new LicensePorts(
              contents,
              new InMemoryKeyWrapping(),
              new ScriptedTokenUrls(),
              sessions,
              new InMemoryDeviceBindings(),
              (call, question) ->
                  CompletableFuture.completedFuture(
                      new RegisteredDevices.NotListed(RecordFailure.NOT_CONFIGURED))),
          new DecisionPorts(
              () -> snapshot, profiles, mvpds, new InMemoryTemporaryAccess(), authorizations));

  @BeforeEach
  void keepAContentThatRequiresAPermitAndAClient() {
    clients.save(at(NOW), List.of(client("demo-app", REF30))).toCompletableFuture().join();
    contents.save(at(NOW), List.of(content())).toCompletableFuture().join();
  }

  @Test
  void aSubscriberGetsAsManyLicensesAsHisSessionHas() {
    signIn(BY_LINEUP);
    Outcome.Opened opened = opened(order(BY_LINEUP, 2));

    assertThat(opened.cookie().value()).hasSizeBetween(22, 32);
    assertThat(asked(opened.cookie())).isEqualTo("granted");
    assertThat(asked(opened.cookie())).isEqualTo("granted");
    assertThat(asked(opened.cookie())).isEqualTo("2002");
    assertThat(
            office
                .show(at(NOW), opened.session().id())
                .toCompletableFuture()
                .join()
                .orElseThrow()
                .licenses())
        .isEqualTo(2);
  }

  @Test
  void aViewerWhoSignedOutGetsNone() {
    signIn(BY_LINEUP);
    Outcome.Opened opened = opened(order(BY_LINEUP, 2));
    profiles.remove(at(NOW), key(BY_LINEUP)).toCompletableFuture().join();

    assertThat(asked(opened.cookie())).isEqualTo("2002");
  }

  @Test
  void aRevokedSessionEndsAtOnceAndAnyOtherByItself() {
    signIn(BY_LINEUP);
    Outcome.Opened opened = opened(order(BY_LINEUP, 2));
    Outcome.Opened other = opened(order(BY_LINEUP, 2));

    assertThat(revoked(opened.session().id())).isTrue();
    assertThat(revoked(opened.session().id())).isFalse();
    assertThat(asked(opened.cookie())).isEqualTo("2005");
    assertThat(asked(DRM, other.cookie(), other.session().validity().until())).isEqualTo("2005");
    assertThat(asked(other.cookie())).isEqualTo("granted");
  }

  @Test
  void aSessionIsForItsLicenseServersAlone() {
    signIn(BY_LINEUP);
    Outcome.Opened opened = opened(order(BY_LINEUP, 2));

    assertThat(asked(OTHER_DRM, opened.cookie(), NOW)).isEqualTo("2005");
    assertThat(asked(DRM, new CustomerCookie("guessed"), NOW)).isEqualTo("2005");
  }

  @Test
  void anMvpdsYesIsRememberedAndItsSilenceIsNoNo() {
    signIn(BY_ASKING);
    Outcome.Opened opened = opened(order(BY_ASKING, 9));
    assertThat(asked(opened.cookie())).as("nonsense is no answer").isEqualTo("2013");

    mvpds.answer(RESOURCE, new MvpdAnswer.Permitted(Duration.ofHours(1)));
    assertThat(asked(opened.cookie())).isEqualTo("granted");
    assertThat(
            authorizations
                .find(
                    at(NOW),
                    new FindAuthorizations(
                        BY_ASKING,
                        profile(BY_ASKING).id(),
                        new Subject("user-1"),
                        Set.of(RESOURCE)))
                .toCompletableFuture()
                .join())
        .isEqualTo(
            new KnownAuthorizations(Map.of(RESOURCE, new Period(NOW, NOW.plusSeconds(3_600)))));
    assertThat(asked(opened.cookie())).isEqualTo("granted");
    assertThat(mvpds.questions()).as("asked while in doubt, and once more").hasSize(2);
  }

  @Test
  void aSessionIsForViewersAndLicenseServersThatThereAre() {
    ManageViewerSessions.Order order =
        new ManageViewerSessions.Order(
            integration("Nobody"),
            VIEWER,
            null,
            Set.of(new LicenseServerName("drm-9")),
            1,
            Duration.ZERO);

    assertThat(office.open(at(NOW), order).toCompletableFuture().join())
        .isEqualTo(
            new Outcome.Refused(
                List.of(
                    "there is no enabled integration REF30/Nobody",
                    "there is no license server drm-9",
                    "lifetime: PT0S (expected: at least PT1S)")));
    assertThat(
            office
                .open(at(NOW), order(BY_LINEUP, 0))
                .toCompletableFuture()
                .join()
                .<String>fold(opened -> "opened", refused -> refused.problems().get(0)))
        .startsWith("maxLicenses: 0");
  }

  @Test
  void aSessionIsForClientsThatMayAskForTheServiceProvider() {
    clients
        .save(at(NOW), List.of(client("other-app", new ServiceProviderId("OTHER"))))
        .toCompletableFuture()
        .join();
    for (String client : List.of("other-app", "nobody")) {
      ManageViewerSessions.Order order =
          new ManageViewerSessions.Order(
              BY_LINEUP, viewer(client), null, Set.of(DRM.name()), 1, Duration.ofHours(1));
      assertThat(office.open(at(NOW), order).toCompletableFuture().join())
          .isEqualTo(
              new Outcome.Refused(
                  List.of("there is no client " + client + " that may ask for REF30")));
    }
  }

  private static ClientRegistration client(String id, ServiceProviderId serviceProvider) {
    return new ClientRegistration(
        new ClientId(id),
        SecretHash.of(Secret.of("a secret of some length"), new SecureRandom()),
        Set.of(serviceProvider),
        Set.of(Scope.CLIENT_API),
        false);
  }

  private static Viewer viewer(String client) {
    return Viewer.at(new ClientId(client), VIEWER.device(), VIEWER.platform(), VIEWER.address());
  }

  @Test
  void aSessionThatIsOverIsNotShown() {
    Outcome.Opened opened = opened(order(BY_LINEUP, 1));
    Instant end = opened.session().validity().until();
    assertThat(
            office.show(at(end.minusMillis(1)), opened.session().id()).toCompletableFuture().join())
        .isPresent();
    assertThat(office.show(at(end), opened.session().id()).toCompletableFuture().join()).isEmpty();
  }

  @Test
  void cookiesAreNeverTheSameAndNeverPrinted() {
    Outcome.Opened one = opened(order(BY_LINEUP, 1));
    Outcome.Opened other = opened(order(BY_LINEUP, 1));

    assertThat(one.cookie()).isNotEqualTo(other.cookie());
    assertThat(one.toString()).doesNotContain(one.cookie().value());
  }

  private void signIn(IntegrationId integration) {
    profiles.save(at(NOW), List.of(profile(integration))).toCompletableFuture().join();
  }

  private static Profile profile(IntegrationId integration) {
    return new Profile(
        new ProfileId(new UUID(0, 7)),
        key(integration),
        ProfileType.REGULAR,
        new Subject("user-1"),
        new Period(NOW.minusSeconds(60), NOW.plus(Duration.ofDays(2))),
        false,
        ChannelLineup.of(List.of("resource1")),
        Map.of());
  }

  private static ProfileKey key(IntegrationId integration) {
    return new ProfileKey(null, integration, VIEWER.device());
  }

  private static ManageViewerSessions.Order order(IntegrationId integration, int licenses) {
    return new ManageViewerSessions.Order(
        integration, VIEWER, null, Set.of(DRM.name()), licenses, Duration.ofHours(4));
  }

  private Outcome.Opened opened(ManageViewerSessions.Order order) {
    return office
        .open(at(NOW), order)
        .toCompletableFuture()
        .join()
        .fold(
            opened -> opened,
            refused -> {
              throw new AssertionError(refused.problems());
            });
  }

  private boolean revoked(ViewerSessionId id) {
    return office.revoke(at(NOW), id).toCompletableFuture().join();
  }

  private String asked(CustomerCookie cookie) {
    return asked(DRM, cookie, NOW);
  }

  private String asked(LicenseServer caller, CustomerCookie cookie, Instant instant) {
    return entitlement
        .decide(at(instant), new EntitlementRequest(caller, GUID, 1L, GUID, cookie.value()))
        .toCompletableFuture()
        .join()
        .fold(granted -> "granted", refused -> Integer.toString(refused.error().number()));
  }

  private static Call at(Instant instant) {
    return Call.arriving(instant, Duration.ofMinutes(1));
  }

  private static IntegrationId integration(String mvpd) {
    return new IntegrationId(REF30, new MvpdId(mvpd));
  }

  private static LicenseServer drm(String name) {
    return new LicenseServer(
        new LicenseServerName(name),
        CertificateMarks.of(new SubjectAlternativeName("DNS:" + name)),
        new ContentScope.All());
  }

  private static ConfigurationSnapshot snapshot() {
    MvpdMechanism asking =
        new MvpdMechanism.ForkJoin(
            MvpdEndpoint.json(
                URI.create("https://mvpd.example"), CallLimits.of(Duration.ofSeconds(1), 4)));
    return new ConfigurationSnapshot(
        new Revision(1),
        new ConfigurationEntries(
            List.of(new ServiceProvider(REF30, "30")),
            List.of(
                new Mvpd(BY_LINEUP.mvpd(), "L", null, new MvpdMechanism.Lineup(), null),
                new Mvpd(BY_ASKING.mvpd(), "F", null, asking, null)),
            List.of(Integration.usual(BY_LINEUP), Integration.usual(BY_ASKING)),
            List.of(),
            List.of(DRM, OTHER_DRM)));
  }

  private static Content content() {
    return new Content(
        CONTENT,
        DrmSystem.FAIRPLAY,
        ContentKind.TIME_BASED,
        null,
        null,
        new TokenTerms(Duration.ofMinutes(5), null),
        null,
        null,
        null,
        new TokenUrl("https://fp.example/?ExpressPlayToken=t"),
        new Requirement(REF30, RESOURCE, Requirement.USUAL_SOURCES));
  }
}
