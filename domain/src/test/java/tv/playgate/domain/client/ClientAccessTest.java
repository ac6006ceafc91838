package tv.playgate.domain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.secret.Secret;

class ClientAccessTest {

  private static final ServiceProviderId REF30 = CABLEVISION.serviceProvider();
  private static final ServiceProviderId OTHER = new ServiceProviderId("OTHER");
  private static final Scope RESET = new Scope("temporary:passes:owner");
  private static final ApplicationId APP = new ApplicationId("app-1");

  @Test
  void isWhatTheRegistrationSaysWhereItHasNoApplication() {
    ClientAccess access = snapshot(true).accessOf(registration(null)).orElseThrow();
    assertThat(access.mayAskFor(OTHER)).isTrue();
    assertThat(access.mayAskFor(REF30)).isFalse();
    assertThat(access.scopes()).containsExactlyInAnyOrder(Scope.CLIENT_API, RESET);
  }

  @Test
  void isNeverMoreThanTheApplicationHas() {
    ClientAccess access = snapshot(true).accessOf(registration(APP)).orElseThrow();
    assertThat(access.mayAskFor(REF30)).isTrue();
    assertThat(access.mayAskFor(OTHER)).isFalse();
    assertThat(access.scopes()).containsExactly(Scope.CLIENT_API);
    assertThat(access.opensClientApi()).isTrue();
  }

  @Test
  void isNoneWhereTheApplicationIsGoneOrDisabled() {
    assertThat(snapshot(false).accessOf(registration(APP))).isEmpty();
    assertThat(snapshot(true).accessOf(registration(new ApplicationId("app-2")))).isEmpty();
  }

  @Test
  void opensTheClientApiWithItsScopeAlone() {
    assertThat(new ClientAccess(Set.of(REF30), Set.of(RESET)).opensClientApi()).isFalse();
  }

  private static ClientRegistration registration(@Nullable ApplicationId application) {
    return new ClientRegistration(
        new ClientId("demo-app"),
        SecretHash.of(Secret.of("hunter2"), new SecureRandom()),
        application,
        Set.of(OTHER),
        Set.of(Scope.CLIENT_API, RESET),
        false);
  }

  private static ConfigurationSnapshot snapshot(boolean enabled) {
    ConfigurationEntries entries = configuration().entries();
    return new ConfigurationSnapshot(
        new Revision(1),
        new ConfigurationEntries(
            entries.serviceProviders(),
            entries.mvpds(),
            entries.integrations(),
            List.of(),
            List.of(),
            List.of(
                new Application(
                    APP,
                    "App",
                    Set.of(REF30),
                    Set.of(Scope.CLIENT_API, new Scope("other")),
                    Set.of(),
                    enabled)),
            List.of()));
  }
}
