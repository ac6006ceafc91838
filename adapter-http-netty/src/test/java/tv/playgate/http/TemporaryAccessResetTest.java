package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.Stages;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.ClaimGrant;
import tv.playgate.domain.evaluation.ReadGrant;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.temporary.GrantHolder;
import tv.playgate.domain.temporary.GrantTerms;
import tv.playgate.domain.temporary.IdentityHash;

class TemporaryAccessResetTest {

  private static final String CATALOG =
      """
      {"version": 1, "serviceProviders": [{"id": "REF30"}],
       "mvpds": [{"id": "Real"}, {"id": "Unused", "temporaryAccess": {"kind": "basic"}},
         {"id": "Promo1", "temporaryAccess": {"kind": "promotional", "duration": "PT1H",
          "maxResources": 3, "identityKey": "email"}}],
       "integrations": [{"serviceProvider": "REF30", "mvpd": "Promo1"},
         {"serviceProvider": "REF30", "mvpd": "Real"}]}
      """;
  private static final IntegrationId PROMO =
      new IntegrationId(new ServiceProviderId("REF30"), new MvpdId("Promo1"));
  private static final GrantTerms TERMS = new GrantTerms(Duration.ofHours(1), 3, "email");
  private static final String DEVICES = "/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=Promo1";
  private static final String IDENTITIES =
      "/reset-tempass/v3/reset/generic?requestor_id=REF30&mvpd_id=Promo1";

  @RegisterExtension final House house = new House();

  @BeforeEach
  void startTwoTrials() {
    assertThat(house.askAdmin("POST", "/admin/v1/catalog", CATALOG).statusCode()).isEqualTo(200);
    claim("device-1", "one@example.com");
    claim("device-2", "two@example.com");
  }

  @Test
  void forgetsTheTrialOfOneDevice() {
    assertThat(reset(DEVICES + "&device_id=device-1").statusCode()).isEqualTo(204);
    assertThat(hasTrial("device-1")).isFalse();
    assertThat(hasTrial("device-2")).isTrue();
  }

  @Test
  void forgetsTheTrialOfOneIdentityAsTheApplicationSentIt() {
    assertThat(reset(IDENTITIES + "&key=two%40example.com").statusCode()).isEqualTo(204);
    assertThat(hasTrial("device-1")).isTrue();
    assertThat(hasTrial("device-2")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {DEVICES, DEVICES + "&device_id=all", IDENTITIES, IDENTITIES + "&key=all"})
  void forgetsAllTrialsWhereNobodyIsNamed(String path) {
    assertThat(reset(path).statusCode()).isEqualTo(204);
    assertThat(hasTrial("device-1")).isFalse();
    assertThat(hasTrial("device-2")).isFalse();
    assertThat(reset(path).statusCode()).as("again").isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reset-tempass/v3/reset",
        "/reset-tempass/v3/reset?requestor_id=REF30",
        "/reset-tempass/v3/reset?mvpd_id=Promo1",
        "/reset-tempass/v3/reset?requestor_id=&mvpd_id=Promo1",
        "/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=Nobody",
        "/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=Real",
        "/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=Unused",
        DEVICES + "&mvpd_id=Promo1",
        DEVICES + "&device_id=",
        DEVICES + "&device_id=%00",
        DEVICES + "&key=one%40example.com",
        IDENTITIES + "&key=%20",
        IDENTITIES + "&device_id=device-1"
      })
  void refusesWhatCannotBeMeantAndForgetsNothing(String path) {
    HttpResponse<String> refused = reset(path);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("\"code\":\"invalid_request\"", "\"details\":")
        .doesNotContain("example.com");
    assertThat(hasTrial("device-1")).isTrue();
    assertThat(hasTrial("device-2")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {DEVICES, IDENTITIES})
  void asksForTheAdminToken(String path) {
    assertThat(house.ask(house.admin, "DELETE", path, new byte[0]).statusCode()).isEqualTo(401);
    assertThat(hasTrial("device-1")).isTrue();
  }

  private HttpResponse<String> reset(String path) {
    return house.askAdmin("DELETE", path, "");
  }

  private void claim(String device, String identity) {
    Stages.answer(
        house.temporaryAccess.claim(
            call(),
            new ClaimGrant(PROMO, holder(device, identity), TERMS, Set.of(new Resource("r")))));
  }

  private boolean hasTrial(String device) {
    return Stages.answer(
            house.temporaryAccess.read(
                call(), new ReadGrant(PROMO, holder(device, "nobody@example.com"), TERMS)))
        .isPresent();
  }

  private static GrantHolder holder(String device, String identity) {
    return new GrantHolder(new DeviceId(device), IdentityHash.of(identity));
  }

  private static Call call() {
    return Call.arriving(Instant.now(), Duration.ofSeconds(10));
  }
}
