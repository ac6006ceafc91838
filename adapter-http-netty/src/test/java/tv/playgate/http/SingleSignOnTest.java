package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sign-in elsewhere counts where a token proves it (pass-decisions §6.1, §6.2). */
class SingleSignOnTest {

  private static final String FIRE_TV = "adobe-subject-token";
  private static final String ROKU = "x-roku-reserved-roku-connect-token";
  private static final String SERVICE = "ad-service-token";
  private static final String PERMIT = "200 mvpd permit";
  private static final String MISSING = "200 mvpd authenticated_profile_missing";

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house).at("Linked");
  private final Instant now = house.clock.instant();

  @BeforeEach
  void knowTokens() {
    Instant soon = now.plusMillis(1);
    house
        .tokensOfOthers
        .know("roku.of.viewer", Stage.platform("roku-account", null))
        .know("fire.of.viewer", Stage.platform("fire-account", soon))
        .know("platform.of.stranger", Stage.platform("nobody", soon))
        .know("platform.of.nobody", Stage.platform(" ", soon))
        .know("platform.that.ended", Stage.platform("roku-account", now))
        .know("service.of.viewer", Stage.service("id.example", "viewer-1", Set.of("ADOBE"), soon))
        .know("service.own.issuer", Stage.service("ssoservicetoken", "viewer-1", Set.of(), soon))
        .know("service.for.others", Stage.service("id.example", "viewer-1", Set.of("you"), soon))
        .know("service.for.nobody", Stage.service("id.example", "viewer-1", Set.of(), soon))
        .know("service.for.ever", Stage.service("id.example", "viewer-1", Set.of("adobe"), null))
        .know("service.that.ended", Stage.service("id.example", "viewer-1", Set.of("adobe"), now));
  }

  @ParameterizedTest
  @CsvSource({
    FIRE_TV + ", fire.of.viewer, platformSSO",
    FIRE_TV + ", roku.of.viewer, platformSSO",
    ROKU + ", roku.of.viewer, platformSSO",
    SERVICE + ", service.of.viewer, serviceTokenSSO",
    SERVICE + ", service.own.issuer, serviceTokenSSO",
  })
  void findsTheProfileOfAnotherDevice(String header, String token, String type) {
    Asking linked = good.with(header, token);

    assertThat(good.ask().inWords()).isEqualTo(MISSING);
    assertThat(linked.ask().inWords()).isEqualTo(PERMIT);
    assertThat(linked.authorize().ask().inWords()).isEqualTo(PERMIT);
    for (String path : new String[] {"/api/v2/REF30/profiles", "/api/v2/REF30/profiles/Linked"}) {
      assertThat(linked.profiles().to(path).ask().json().at("/profiles/Linked/type").asText())
          .isEqualTo(type);
    }
  }

  @ParameterizedTest
  @CsvSource({
    FIRE_TV + ", service.of.viewer",
    ROKU + ", service.of.viewer",
    SERVICE + ", roku.of.viewer",
    ROKU + ", platform.of.stranger",
    ROKU + ", platform.of.nobody",
    ROKU + ", platform.that.ended",
    ROKU + ", unknown.to.us",
    ROKU + ", no token at all",
    SERVICE + ", service.for.others",
    SERVICE + ", service.for.nobody",
    SERVICE + ", service.for.ever",
    SERVICE + ", service.that.ended",
  })
  void servesTheRequestWithoutAHeaderThatProvesNothing(String header, String token) {
    assertThat(good.with(header, token).ask().inWords()).isEqualTo(MISSING);
    assertThat(good.at("Cablevision").with(header, token).ask().inWords()).isEqualTo(PERMIT);
  }

  @Test
  void prefersTheDevicesOwnProfile() {
    Stage.change(
        house,
        "profiles",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Linked\",\"device\":\""
            + Stage.DEVICE
            + "\",\"subject\":\"own\",\"notBefore\":\"2026-01-01T00:00:00Z\","
            + "\"notAfter\":\"2026-11-22T13:00:00Z\",\"lineup\":[\"resource9\"]}");
    Asking linked = good.with(ROKU, "roku.of.viewer");

    assertThat(linked.resources("resource1", "resource9").ask().inWords())
        .isEqualTo("200 mvpd preauthorization_denied_by_mvpd, mvpd permit");
    assertThat(linked.profile("Linked").ask().json().at("/profiles/Linked/type").asText())
        .isEqualTo("regular");

    house.clock.advance(Duration.ofHours(1));
    assertThat(linked.ask().inWords()).as("its own has ended").isEqualTo(PERMIT);
    assertThat(good.ask().inWords()).isEqualTo("200 mvpd authenticated_profile_expired");
  }

  @Test
  void countsTheHeaderThatFitsTheDevice() {
    house.tokensOfOthers.know("wrong.account.x", Stage.platform("nobody", null));
    Asking both = good.with(ROKU, "roku.of.viewer").with(FIRE_TV, "wrong.account.x");

    assertThat(both.from("{\"osName\":\"Roku OS\"}").ask().inWords()).isEqualTo(PERMIT);
    assertThat(both.from("{\"osName\":\"Android\",\"osVendor\":\"Amazon\"}").ask().inWords())
        .isEqualTo(MISSING);
    assertThat(both.ask().inWords()).isEqualTo(MISSING);
  }

  @Test
  void triesTheServiceTokenWhereThePlatformsLeadsNowhere() {
    assertThat(
            good.with(ROKU, "platform.of.stranger")
                .with(SERVICE, "service.of.viewer")
                .ask()
                .inWords())
        .isEqualTo(PERMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nobody", "Asked"})
  void leadsToTheMvpdOfTheSignInAlone(String mvpd) {
    assertThat(good.at(mvpd).on("unknown").with(ROKU, "roku.of.viewer").ask().inWords())
        .isEqualTo(MISSING);
  }

  @Test
  void isNotForIntegrationsOrPlatformsWithoutIt() {
    Stage.change(
        house,
        "integrations",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Linked\",\"singleSignOn\":false,"
            + "\"platforms\":{\"Roku\":{\"singleSignOn\":true}}}");
    Asking linked = good.with(ROKU, "roku.of.viewer");

    assertThat(linked.ask().inWords()).isEqualTo(MISSING);
    assertThat(linked.profile("Linked").ask().body()).isEqualTo("{\"profiles\":{}}");
    assertThat(linked.from("{\"osName\":\"Roku OS\"}").ask().inWords()).isEqualTo(PERMIT);
  }

  @Test
  void tellsThatTheOtherSignInHasEnded() {
    house.clock.advance(Duration.ofDays(1));
    Stage.change(
        house,
        "profiles",
        "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Linked\",\"device\":\"living-room\","
            + "\"subject\":\"user-8\",\"notBefore\":\"2026-01-01T00:00:00Z\","
            + "\"notAfter\":\"2026-11-22T12:00:00Z\","
            + "\"links\":[{\"kind\":\"platformSSO\",\"subject\":\"roku-account\"}]}");
    assertThat(
            good.with("authorization", "Bearer " + Stage.token(house, "demo-app"))
                .with(ROKU, "roku.of.viewer")
                .ask()
                .inWords())
        .isEqualTo("200 mvpd authenticated_profile_expired");
  }
}
