package tv.playgate.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ContentFixture;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.IntegrationSettings;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.ContentKind;
import tv.playgate.domain.license.DrmSystem;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.license.TokenTerms;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.temporary.TemporaryAccess;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.domain.upstream.MvpdProtocol;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

class CatalogWarningsTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Period VALID = new Period(NOW.minusSeconds(60), NOW.plusSeconds(60));
  private static final Period OVER = new Period(NOW.minusSeconds(60), NOW);
  private static final ServiceProviderId REF30 = new ServiceProviderId("REF30");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void saysNothingOfWhatIsComplete() {
    Mvpd proxy = real("Proxy", new MvpdMechanism.Lineup(), null);
    Mvpd proxied = real("Proxied", null, proxy.id());
    ConfigurationEntries entries =
        entries(
            List.of(proxy, proxied, trial(new TemporaryAccess.Basic(HOUR))),
            List.of(enabled("Proxied")),
            List.of(rule("Proxy", VALID)),
            List.of(application("app", true, Set.of(REF30))));

    assertThat(
            warnings(
                entries,
                List.of(profile("Proxied", VALID, ProfileType.REGULAR)),
                List.of(client(new ApplicationId("app"), Set.of()), client(null, Set.of(REF30)))))
        .isEmpty();
  }

  @Test
  void namesEveryMissingPartOfATrial() {
    assertThat(ofMvpd(trial(new TemporaryAccess.Basic(null))))
        .containsExactly("mvpd Trial: its temporary access has no duration, so nobody gets any");
    assertThat(ofMvpd(trial(new TemporaryAccess.Promotional(null, null, null)))).hasSize(3);
    assertThat(ofMvpd(trial(new TemporaryAccess.Promotional(HOUR, 3, null))))
        .singleElement()
        .asString()
        .contains("no identityKey");
  }

  @Test
  void warnsOfAProxyThatDoesNotSayHowItIsAsked() {
    ConfigurationEntries entries =
        entries(
            List.of(real("Proxy", null, null), real("Proxied", null, new MvpdId("Proxy"))),
            List.of(),
            List.of(),
            List.of());

    assertThat(warnings(entries, List.of(), List.of()))
        .singleElement()
        .asString()
        .startsWith("mvpd Proxied: neither it nor its proxy Proxy says how it is asked");
  }

  @Test
  void namesEachIdentityThatNodesNeedAsFiles() {
    MvpdEndpoint asked =
        new MvpdEndpoint(
            URI.create("https://mvpd.example/"),
            new MvpdProtocol.Xacml(
                new XacmlDialect(Map.of(XacmlMember.SIGNING_IDENTITY, "signing"))),
            CallLimits.USUAL,
            ResourceForm.AS_REQUESTED,
            new ClientIdentityName("showing"));
    MvpdMechanism many = new MvpdMechanism.MultiChannel(asked);
    MvpdMechanism one = new MvpdMechanism.ForkJoin(asked);

    assertThat(ofMvpd(new Mvpd(new MvpdId("Real"), "Real", null, many, one, null, null, null)))
        .containsExactly(
            "mvpd Real: it is shown the identity showing, whose certificate and key every node"
                + " needs as files",
            "mvpd Real: requests to it are signed by the identity signing, whose certificate and"
                + " key every node needs as files");
    assertThat(ofMvpd(real("Real", new MvpdMechanism.Lineup(), null))).isEmpty();
  }

  @Test
  void warnsOfRulesThatAreOverOrReachNothingEnabled() {
    Integration disabled = new Integration(id("Real"), false, IntegrationSettings.USUAL, Map.of());
    ConfigurationEntries entries =
        entries(
            List.of(real("Real", null, null)),
            List.of(disabled),
            List.of(rule("Real", OVER)),
            List.of());

    assertThat(warnings(entries, List.of(), List.of()))
        .containsExactly(
            "degradation rule d1: its period is over",
            "degradation rule d1: integration REF30/Real is disabled");
  }

  @Test
  void warnsOfApplicationsAndClientsThatAreTurnedAway() {
    ConfigurationEntries entries =
        entries(List.of(), List.of(), List.of(), List.of(application("app", false, Set.of())));

    assertThat(
            warnings(
                entries,
                List.of(),
                List.of(
                    client(new ApplicationId("app"), Set.of(REF30)),
                    client(new ApplicationId("gone"), Set.of()))))
        .containsExactly(
            "application app: it is disabled, so its installations are turned away",
            "application app: it may ask for no service provider",
            "client c: its application app is disabled",
            "client c: its serviceProviders do not count, for its application says for whom it may"
                + " ask",
            "client c: there is no application gone, so it is turned away");
  }

  @Test
  void warnsOfProfilesThatAreNeverUsed() {
    ConfigurationEntries entries =
        entries(
            List.of(real("Real", null, null), trial(new TemporaryAccess.Basic(HOUR))),
            List.of(enabled("Real"), enabled("Trial")),
            List.of(),
            List.of());

    assertThat(
            warnings(
                entries,
                List.of(
                    profile("Real", OVER, ProfileType.APPLE_SSO),
                    profile("Trial", VALID, ProfileType.REGULAR),
                    profile("Gone", VALID, ProfileType.REGULAR)),
                List.of()))
        .containsExactly(
            "a profile of REF30/Real: it has expired",
            "a profile of REF30/Real: it is of type appleSSO, and its mvpd has no partnerMappingId",
            "a profile of REF30/Trial: its mvpd gives temporary access, which needs no profile",
            "a profile of REF30/Gone: its integration is missing or disabled");
  }

  private static List<String> ofMvpd(Mvpd mvpd) {
    return warnings(entries(List.of(mvpd), List.of(), List.of(), List.of()), List.of(), List.of());
  }

  @Test
  void warnsOfContentsThatRequireAPermitOfNobody() {
    assertThat(ofContent(ContentKind.TIME_BASED, null, new ServiceProviderId("REF31")))
        .singleElement()
        .asString()
        .endsWith(
            "requires a permit of REF31, which is no service provider, so no license is granted");
    assertThat(ofContent(ContentKind.TIME_BASED, null, REF30)).isEmpty();
  }

  @Test
  void warnsOfDeviceBoundContentsWithOneUrlForAll() {
    TokenUrl url = new TokenUrl("https://fp.example/?ExpressPlayToken=t");
    assertThat(ofContent(ContentKind.DEVICE_BOUND, url, REF30))
        .singleElement()
        .asString()
        .endsWith("it is deviceBound, and its tokenUrl is the same for every device");
    assertThat(ofContent(ContentKind.REGISTRATION, url, REF30)).isEmpty();
  }

  private static List<String> ofContent(
      ContentKind kind, @Nullable TokenUrl url, ServiceProviderId serviceProvider) {
    Catalog.ContentEntry content =
        new Catalog.ContentEntry(
            ContentFixture.id(),
            DrmSystem.FAIRPLAY,
            kind,
            null,
            null,
            new TokenTerms(HOUR, null),
            null,
            null,
            null,
            url,
            new Requirement(serviceProvider, new Resource("r"), Requirement.USUAL_SOURCES));
    ConfigurationEntries entries = entries(List.of(), List.of(), List.of(), List.of());
    return CatalogWarnings.in(
        new Catalog(entries, List.of(), List.of(), List.of(content)), entries, Set.of(), NOW);
  }

  private static List<String> warnings(
      ConfigurationEntries entries,
      List<Catalog.ProfileEntry> profiles,
      List<Catalog.ClientEntry> clients) {
    return CatalogWarnings.in(
        new Catalog(entries, profiles, clients, List.of()), entries, Set.of(), NOW);
  }

  private static ConfigurationEntries entries(
      List<Mvpd> mvpds,
      List<Integration> integrations,
      List<DegradationRule> rules,
      List<Application> applications) {
    return new ConfigurationEntries(
        List.of(new ServiceProvider(REF30, "30")),
        mvpds,
        integrations,
        rules,
        List.of(),
        applications,
        List.of());
  }

  private static IntegrationId id(String mvpd) {
    return new IntegrationId(REF30, new MvpdId(mvpd));
  }

  private static Integration enabled(String mvpd) {
    return Integration.usual(id(mvpd));
  }

  private static Mvpd real(String id, MvpdMechanism mechanism, MvpdId proxy) {
    return new Mvpd(new MvpdId(id), id, null, mechanism, null, proxy, null, null);
  }

  private static Mvpd trial(TemporaryAccess access) {
    return Mvpd.giving(access, new MvpdId("Trial"), "Trial");
  }

  private static DegradationRule rule(String mvpd, Period period) {
    return new DegradationRule(
        new DegradationRuleId("d1"),
        id(mvpd),
        DegradationKind.AUTHZ_NONE,
        Set.of(),
        period,
        null,
        "noc",
        "");
  }

  private static Application application(
      String id, boolean enabled, Set<ServiceProviderId> serviceProviders) {
    return new Application(
        new ApplicationId(id), id, serviceProviders, Set.of(Scope.CLIENT_API), Set.of(), enabled);
  }

  private static Catalog.ProfileEntry profile(String mvpd, Period validity, ProfileType type) {
    return new Catalog.ProfileEntry(
        new ProfileKey(null, id(mvpd), new DeviceId("device")),
        type,
        new Subject("user"),
        validity,
        false,
        ChannelLineup.EMPTY,
        Map.of());
  }

  private static Catalog.ClientEntry client(
      ApplicationId application, Set<ServiceProviderId> serviceProviders) {
    return new Catalog.ClientEntry(
        new ClientId("c"),
        Secret.of("x".repeat(32)),
        application,
        serviceProviders,
        Set.of(Scope.CLIENT_API),
        false);
  }
}
