package tv.playgate.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.DegradationFixture.authZAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZNone;
import static tv.playgate.domain.fixture.LicenseServerFixture.HASH;
import static tv.playgate.domain.fixture.LicenseServerFixture.NAME;
import static tv.playgate.domain.fixture.LicenseServerFixture.server;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.client.ApplicationId;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.key.KeyId;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.KeySource;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.key.TrustedKeyId;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;

class ConfigurationEntriesTest {

  private static final TrustedKeyId KEY =
      new TrustedKeyId(KeyPurpose.SERVICE_TOKEN, new KeyId("k1"));
  private static final ConfigurationEntries WHOLE =
      new ConfigurationEntries(
          configuration().entries().serviceProviders(),
          configuration().entries().mvpds(),
          configuration().entries().integrations(),
          List.of(authZAll().named("d1").rule()),
          List.of(server("drm-1", NAME, null)),
          List.of(application("App")),
          List.of(trustedKey("https://id.example")));

  @Test
  void areReplacedByKeyAndKeepTheirPlace() {
    DegradationRule second = authZAll().named("d2").rule();
    DegradationRule changed = authZNone().named("d1").rule();
    ConfigurationEntries merged = WHOLE.with(rules(second)).with(rules(changed));
    assertThat(merged.degradationRules()).containsExactly(changed, second);
    assertThat(merged.mvpds()).isEqualTo(WHOLE.mvpds());
  }

  @Test
  void areReplacedInEveryKind() {
    ServiceProvider renamed = new ServiceProvider(CABLEVISION.serviceProvider(), "Renamed");
    LicenseServer moved = server("drm-1", null, HASH);
    ConfigurationEntries other =
        new ConfigurationEntries(
            List.of(renamed),
            configuration().askingTheMvpd().entries().mvpds(),
            configuration().disabled().entries().integrations(),
            List.of(),
            List.of(moved),
            List.of(application("Renamed")),
            List.of(trustedKey("https://moved.example")));
    assertThat(WHOLE.with(other))
        .isEqualTo(
            new ConfigurationEntries(
                other.serviceProviders(),
                other.mvpds(),
                other.integrations(),
                WHOLE.degradationRules(),
                other.licenseServers(),
                other.applications(),
                other.trustedKeys()));
  }

  @Test
  void goByKeyInEveryKind() {
    ConfigurationEntries rest =
        WHOLE
            .without(ConfigurationKeys.of(CABLEVISION.serviceProvider()))
            .without(ConfigurationKeys.of(CABLEVISION.mvpd()))
            .without(ConfigurationKeys.of(new MvpdId("Dish")))
            .without(ConfigurationKeys.of(CABLEVISION))
            .without(ConfigurationKeys.of(new DegradationRuleId("d1")))
            .without(ConfigurationKeys.of(new LicenseServerName("drm-1")))
            .without(ConfigurationKeys.of(new ApplicationId("app-1")))
            .without(ConfigurationKeys.of(KEY));
    assertThat(rest.isEmpty()).isTrue();
    assertThat(WHOLE.isEmpty()).isFalse();
    assertThat(WHOLE.without(ConfigurationKeys.NONE)).isEqualTo(WHOLE);
    assertThat(WHOLE.without(ConfigurationKeys.of(new DegradationRuleId("D1")))).isEqualTo(WHOLE);
  }

  @Test
  void goBeforeOthersCome() {
    DegradationRule replacement = authZNone().named("d1").rule();
    ConfigurationChange change =
        new ConfigurationChange(
            Revision.NONE,
            ConfigurationKeys.of(new DegradationRuleId("d1")),
            rules(replacement),
            "noc",
            "");
    assertThat(WHOLE.after(change).degradationRules()).containsExactly(replacement);
  }

  @Test
  void areChangedBySomebody() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ConfigurationChange(
                    Revision.NONE, ConfigurationKeys.NONE, ConfigurationEntries.EMPTY, " ", "why"))
        .withMessageStartingWith("author");
  }

  @Test
  void dangleNowhereWhereEveryNameIsThere() {
    assertThat(DanglingReferences.in(WHOLE)).isEmpty();
    assertThat(DanglingReferences.in(ConfigurationEntries.EMPTY)).isEmpty();
  }

  @Test
  void dangleOnceForEachNameThatIsMissing() {
    assertThat(DanglingReferences.in(WHOLE.without(ConfigurationKeys.of(CABLEVISION.mvpd()))))
        .containsExactly("integration REF30/Cablevision: there is no such mvpd");
    assertThat(DanglingReferences.in(WHOLE.without(ConfigurationKeys.of(CABLEVISION))))
        .containsExactly("degradation rule d1: there is no integration REF30/Cablevision");
  }

  private static Application application(String name) {
    return new Application(
        new ApplicationId("app-1"),
        name,
        Set.of(CABLEVISION.serviceProvider()),
        Set.of(),
        Set.of(),
        true);
  }

  private static TrustedKey trustedKey(String issuer) {
    return new TrustedKey(
        KEY, issuer, new KeySource.Published(URI.create("https://id.example/jwks")));
  }

  private static ConfigurationEntries rules(DegradationRule... rules) {
    return new ConfigurationEntries(List.of(), List.of(), List.of(), List.of(rules), List.of());
  }
}
