package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are redeemed, and getrecord shows it. */
class SandboxRedemptionTest {

  private static final String AUTHENTICATOR = "customerAuthenticator=1%2Cff";
  private static final String FORM =
      AUTHENTICATOR
          + "&contentKey=00112233445566778899aabbccddeeff&iv=0f1e2d3c4b5a69788796a5b4c3d2e1f0"
          + "&expirationTime=%2B60&useHttps=true";

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private SandboxExpressPlay expressPlay;

  @BeforeEach
  void start() throws Exception {
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    expressPlay = SandboxExpressPlay.start(0, "1,ff", "test.example", "device", clock);
  }

  @AfterEach
  void stop() {
    expressPlay.close();
  }

  @Test
  void letsAnyDeviceRedeemATokenThatIsNotBound() throws Exception {
    String url = issue("&cookie=c1");

    assertThat(expressPlay.redeem(url, "phone")).isEqualTo(Redemption.LICENSED);
    assertThat(expressPlay.redeem(url, "tablet")).isEqualTo(Redemption.LICENSED);
    assertThat(records("cookie=c1").findValuesAsText("device_id"))
        .containsExactly("phone", "tablet");
  }

  @Test
  void letsNoOtherDeviceRedeemATokenThatIsBound() throws Exception {
    String url = issue("&cookie=c1&device=phone");

    assertThat(expressPlay.redeem(url, "tablet")).isEqualTo(Redemption.WRONG_DEVICE);
    assertThat(expressPlay.redeem(url, "phone")).isEqualTo(Redemption.LICENSED);
    assertThat(records("cookie=c1").findValuesAsText("result"))
        .containsExactly("failure", "success");
  }

  @Test
  void ignoresADeviceUnderAnotherName() throws Exception {
    assertThat(expressPlay.redeem(issue("&Device=phone"), "tablet")).isEqualTo(Redemption.LICENSED);
  }

  @Test
  void redeemsNothingThatItDidNotIssueOrThatIsOver() throws Exception {
    String url = issue("");
    assertThat(expressPlay.redeem("made-up", "phone")).isEqualTo(Redemption.UNKNOWN_TOKEN);

    now = now.plus(Duration.ofSeconds(60));
    assertThat(expressPlay.redeem(url, "phone")).isEqualTo(Redemption.EXPIRED);
    assertThat(records("").size()).isZero();
  }

  @Test
  void redeemsOverHttpToo() throws Exception {
    URI address = expressPlay.redemptionUrl(issue("&cookie=c1&device=phone"));

    assertThat(SandboxClient.post(address, "device=phone").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = SandboxClient.post(address, "device=tablet");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("-4001");
    assertThat(SandboxClient.post(address, "").statusCode()).isEqualTo(400);
  }

  @Test
  void showsTheMostRecentRecordsOfACookieOneByIdOrAWindow() throws Exception {
    String one = issue("&cookie=c1");
    String another = issue("&cookie=c2");
    for (int i = 0; i < 40; i++) {
      expressPlay.redeem(one, "d" + i);
    }
    expressPlay.redeem(another, "other");

    assertThat(records("cookie=c1").findValuesAsText("event_id")).hasSize(32).startsWith("9");
    assertThat(records("").findValuesAsText("device_id")).hasSize(32).endsWith("other");
    assertThat(records("id=2").findValuesAsText("device_id")).containsExactly("d1");
    assertThat(records("start=39&length=200").findValuesAsText("device_id"))
        .containsExactly("d39", "other");
    assertThat(records("cookie=nobody").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cookie=c1&id=1", "start=0", "id=x", "wanted=all"})
  void refusesSelectionsThatAreNotDocumented(String selection) throws Exception {
    assertThat(ask(AUTHENTICATOR + "&" + selection).statusCode()).isEqualTo(400);
  }

  @Test
  void showsRecordsToNobodyElse() throws Exception {
    assertThat(ask("cookie=c1").body()).contains("-2017");
    assertThat(ask("customerAuthenticator=2%2Cff&cookie=c1").body()).contains("-2018");
    assertThat(SandboxClient.post(expressPlay.recordUrl(), AUTHENTICATOR).statusCode())
        .isEqualTo(405);
  }

  private String issue(String more) throws Exception {
    return SandboxClient.post(expressPlay.fairplayTokenUrl(), FORM + more).body().strip();
  }

  private JsonNode records(String selection) throws Exception {
    HttpResponse<String> answer = ask(AUTHENTICATOR + (selection.isEmpty() ? "" : "&" + selection));
    assertThat(answer.statusCode()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  private HttpResponse<String> ask(String query) throws Exception {
    return SandboxClient.get(URI.create(expressPlay.recordUrl() + "?" + query));
  }
}
