package tv.playgate.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.integrationId;
import static tv.playgate.domain.fixture.DegradationFixture.authZAll;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.temporary.TemporaryAccess;

class DanglingReferencesTest {

  private static final ServiceProvider REF30 =
      new ServiceProvider(CABLEVISION.serviceProvider(), "Reference 30");

  @Test
  void findNothingInAWholeConfiguration() {
    assertThat(
            problems(
                List.of(mvpd("Cablevision", "Synacor"), mvpd("Synacor", null)),
                List.of(Integration.usual(CABLEVISION)),
                List.of(ruleFor(CABLEVISION))))
        .isEmpty();
  }

  @Test
  void nameAProxyThatIsNotThere() {
    assertThat(problems(List.of(mvpd("Cablevision", "Synacor")), List.of(), List.of()))
        .containsExactly("mvpd Cablevision: there is no mvpd Synacor to be its proxy");
  }

  @Test
  void nameAProxyThatHasAProxyOrIsNoPayTvProvider() {
    assertThat(
            problems(
                List.of(mvpd("a", "b"), mvpd("b", "c"), mvpd("c", null)), List.of(), List.of()))
        .containsExactly("mvpd a: b cannot be a proxy");
    assertThat(problems(List.of(mvpd("a", "b"), mvpd("b", "a")), List.of(), List.of()))
        .containsExactlyInAnyOrder("mvpd a: b cannot be a proxy", "mvpd b: a cannot be a proxy");
    Mvpd trial = Mvpd.giving(new TemporaryAccess.Basic(null), new MvpdId("b"), "Try it");
    assertThat(problems(List.of(mvpd("a", "b"), trial), List.of(), List.of()))
        .containsExactly("mvpd a: b cannot be a proxy");
  }

  @Test
  void allowARuleOnTheProxyOfAnIntegratedMvpd() {
    List<Mvpd> mvpds = List.of(mvpd("Cablevision", "Synacor"), mvpd("Synacor", null));
    DegradationRule onTheProxy = ruleFor(integrationId("REF30", "Synacor"));
    assertThat(problems(mvpds, List.of(Integration.usual(CABLEVISION)), List.of(onTheProxy)))
        .isEmpty();
    assertThat(problems(mvpds, List.of(), List.of(onTheProxy)))
        .containsExactly("degradation rule d1: there is no integration REF30/Synacor");
  }

  @Test
  void bringRulesOfTheProxyToTheMvpdInOrderOfPrecedence() {
    DegradationRule own = ruleFor(CABLEVISION);
    DegradationRule proxys = ruleFor(integrationId("REF30", "Synacor"), "d0");
    ConfigurationSnapshot snapshot =
        new ConfigurationSnapshot(
            new Revision(1),
            entries(
                List.of(mvpd("Cablevision", "Synacor"), mvpd("Synacor", null)),
                List.of(Integration.usual(CABLEVISION)),
                List.of(own, proxys),
                List.of()));
    IntegratedMvpd integrated = snapshot.integration(CABLEVISION).orElseThrow();
    assertThat(integrated.degradationRules()).containsExactly(proxys, own);
    assertThat(integrated.proxy()).isEqualTo(mvpd("Synacor", null));
    assertThat(snapshot.integration(integrationId("REF30", "Synacor"))).isEmpty();
  }

  @Test
  void nameWhatAnIntegrationLacks() {
    assertThat(
            problems(
                List.of(), List.of(Integration.usual(integrationId("OTHER", "Dish"))), List.of()))
        .containsExactly(
            "integration OTHER/Dish: there is no such service provider",
            "integration OTHER/Dish: there is no such mvpd");
  }

  @Test
  void nameAServiceProviderThatAnApplicationAsksForAndIsNotThere() {
    Application application =
        new Application(
            new ApplicationId("app-1"),
            "App",
            Set.of(REF30.id(), new ServiceProviderId("OTHER")),
            Set.of(),
            Set.of(),
            true);
    assertThat(
            DanglingReferences.in(entries(List.of(), List.of(), List.of(), List.of(application))))
        .containsExactly("application app-1: there is no service provider OTHER");
  }

  private static List<String> problems(
      List<Mvpd> mvpds, List<Integration> integrations, List<DegradationRule> rules) {
    return DanglingReferences.in(entries(mvpds, integrations, rules, List.of()));
  }

  private static ConfigurationEntries entries(
      List<Mvpd> mvpds,
      List<Integration> integrations,
      List<DegradationRule> rules,
      List<Application> applications) {
    return new ConfigurationEntries(
        List.of(REF30), mvpds, integrations, rules, List.of(), applications, List.of());
  }

  private static Mvpd mvpd(String id, @Nullable String proxy) {
    return new Mvpd(
        new MvpdId(id), id, null, null, null, proxy == null ? null : new MvpdId(proxy), null, null);
  }

  private static DegradationRule ruleFor(IntegrationId integration) {
    return ruleFor(integration, "d1");
  }

  private static DegradationRule ruleFor(IntegrationId integration, String id) {
    DegradationRule usual = authZAll().named(id).rule();
    return new DegradationRule(
        usual.id(),
        integration,
        usual.kind(),
        Set.of(),
        usual.period(),
        null,
        usual.owner(),
        usual.why());
  }
}
