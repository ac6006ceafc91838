package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.http.Licensing.COOKIE;
import static tv.playgate.http.Licensing.DEVICE_BOUND;
import static tv.playgate.http.Licensing.GIVEN;
import static tv.playgate.http.Licensing.ID;
import static tv.playgate.http.Licensing.OVER;
import static tv.playgate.http.Licensing.REGISTRATION;
import static tv.playgate.http.Licensing.TIME_BASED;
import static tv.playgate.http.Licensing.URL;
import static tv.playgate.http.Licensing.message;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.evaluation.RecordFailure;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.license.CustomerCookie;

/** The license flows, over real mutual TLS. */
class LicenseFlowsTest {

  private static final Map<String, String> KINDS =
      Map.of("timeBased", TIME_BASED, "registration", REGISTRATION, "deviceBound", DEVICE_BOUND);
  private static final @Nullable String[] TYPES = {
    null, "1", "2", "3", "0", "4", "-1", "99999999999999999999999"
  };
  private static final @Nullable String[] COOKIES = {
    null,
    COOKIE,
    "\uD83D\uDE00".repeat(8),
    "",
    COOKIE + "x",
    "\uD83D\uDE00".repeat(9),
    "a\\u0000",
    "a\\n"
  };

  @RegisterExtension final Licensing licensing = new Licensing();

  @Test
  void answersEveryKindRequestTypeAndCookieAsDocumented() {
    licensing.house.licenses.known("device-1");
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> seen = new TreeMap<>();
    KINDS.forEach(
        (kind, content) -> {
          for (@Nullable String type : TYPES) {
            for (@Nullable String cookie : COOKIES) {
              String row = kind + " × " + type + " × " + cookie;
              expected.put(row, expected(kind, type, cookie));
              seen.put(row, licensing.verdict(message(content, type, cookie)));
            }
          }
        });
    assertThat(seen).isEqualTo(expected).hasSize(3 * TYPES.length * COOKIES.length);
    assertThat(seen.values()).contains("granted", "2003", "2004", "2005");
  }

  /** The table of the papers, said once more and plainly. */
  private static String expected(String kind, @Nullable String type, @Nullable String cookie) {
    String meant = type == null ? "1" : type;
    if (!List.of("1", "2", "3").contains(meant)) {
      return "2004";
    }
    boolean missing = cookie == null;
    boolean valid = COOKIE.equals(cookie) || "\uD83D\uDE00".repeat(8).equals(cookie);
    if (missing ? !meant.equals("1") : !valid) {
      return "2005";
    }
    return Map.of("timeBased", "1", "registration", "2", "deviceBound", "3").get(kind).equals(meant)
        ? "granted"
        : "2003";
  }

  @Test
  void saysEveryErrorOnTheWire() {
    Map<String, String> seen = new TreeMap<>();
    seen.put("2001", licensing.verdict(message(ID, null, null)));
    seen.put("2002", licensing.verdict(message(OVER, null, null)));
    seen.put("2003", licensing.verdict(message(DEVICE_BOUND, "1", null)));
    seen.put("2004", licensing.verdict(message(TIME_BASED, "9", null)));
    seen.put("2005", licensing.verdict(message(DEVICE_BOUND, "3", null)));
    seen.put("2006", bound());
    licensing.house.licenses.known("device-1", "device-2");
    seen.put("2007", bound());
    licensing.house.licenses.unknown(RecordFailure.FAILED);
    seen.put("2008", bound());
    licensing.house.licenses.unknown(RecordFailure.NOT_CONFIGURED);
    seen.put("2009", bound());
    notIssuing(TokenUrlFailure.UNAVAILABLE);
    seen.put("2010", licensing.verdict(message(TIME_BASED, "1", null)));
    notIssuing(TokenUrlFailure.BAD_REPLY);
    seen.put("2011", licensing.verdict(message(TIME_BASED, "1", null)));
    seen.put("2012", licensing.verdict(message("{" + TIME_BASED + "}", "1", null)));
    licensing.house.licenses.issuing(
        (call, order) -> CompletableFuture.failedFuture(new IllegalStateException("broken")));
    seen.put("2013", licensing.verdict(message(TIME_BASED, "1", null)));
    for (int i = 0; i < 2; i++) {
      licensing.post("limited.example", message(TIME_BASED, "1", null));
    }
    seen.put("2014", licensing.verdict("limited.example", message(TIME_BASED, "1", null)));

    assertThat(seen).hasSize(14).allSatisfy((error, told) -> assertThat(told).isEqualTo(error));
    assertThat(metrics()).contains("playgate_entitlements_total{outcome=\"2013\"} 3.0");
  }

  @Test
  void refusesWhereTheTokenServiceRefuses() {
    notIssuing(TokenUrlFailure.REFUSED);
    HttpResponse<String> answer = licensing.post(message(TIME_BASED, "1", null));

    assertThat(answer.body())
        .isEqualTo(
            "{\"messageID\":\""
                + ID
                + "\",\"version\":1,\"isAllowed\":false,\"epTokenURL\":\"\","
                + "\"error\":2009,\"errorText\":\"token service refused\"}");
    assertThat(House.header(answer, "content-type")).isEqualTo("application/json");
    assertThat(House.header(answer, "cache-control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "00000001-0000-4000-8000-000000000000, 1",
    "00000002-0000-4000-8000-000000000000, 2",
    "00000003-0000-4000-8000-000000000000, 3"
  })
  void grantsEachFlowItsTokenUrl(String content, String type) {
    licensing.house.licenses.known("device-1");
    HttpResponse<String> answer = licensing.post(message(content, type, COOKIE));

    assertThat(answer.body())
        .isEqualTo(
            "{\"messageID\":\""
                + ID
                + "\",\"version\":1,\"isAllowed\":true,\"epTokenURL\":\""
                + URL
                + "\"}");
    List<TokenUrlIssuer.Order> orders = licensing.house.licenses.tokenUrls.orders();
    assertThat(orders).hasSize(1);
    assertThat(orders.get(0).cookie()).isEqualTo(new CustomerCookie(COOKIE));
    assertThat(orders.get(0).device() != null).isEqualTo(type.equals("3"));
  }

  @Test
  void bindsACookieForGoodUntilItIsReset() {
    licensing.house.licenses.known("device-1");
    assertThat(bound()).isEqualTo("granted");
    licensing.house.licenses.known("device-2");
    assertThat(bound()).as("the first binding holds").isEqualTo("granted");
    assertThat(licensing.verdict(message(REGISTRATION, "2", COOKIE)))
        .as("a registration elsewhere")
        .isEqualTo("2007");

    assertThat(reset().statusCode()).isEqualTo(204);
    assertThat(reset().statusCode()).isEqualTo(404);
    assertThat(licensing.verdict(message(REGISTRATION, "2", COOKIE))).isEqualTo("granted");
    assertThat(bound()).isEqualTo("granted");
    List<@Nullable String> devices = new ArrayList<>();
    for (TokenUrlIssuer.Order order : licensing.house.licenses.tokenUrls.orders()) {
      devices.add(order.device() == null ? null : order.device().value());
    }
    assertThat(devices).containsExactly("device-1", "device-1", null, "device-2");
  }

  @Test
  void handsOutTheTokenUrlOfTheCatalogAsItIs() {
    assertThat(licensing.post(message(GIVEN, null, null)).body())
        .contains(
            "\"epTokenURL\":\"https://fp.service.expressplay.com/?ExpressPlayToken=CATALOG\"");
    assertThat(licensing.house.licenses.tokenUrls.orders()).isEmpty();
  }

  @Test
  void knowsNoContentThatIsOutOfTheCallersScope() {
    String inScope = message(TIME_BASED, null, null);
    assertThat(licensing.verdict("scoped.example", inScope)).isEqualTo("granted");
    assertThat(licensing.verdict("scoped.example", message(GIVEN, null, null))).isEqualTo("2001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{00000001-0000-4000-8000-000000000000}",
        "00000001000040008000000000000000",
      })
  void takesOtherFormsOfGuidsFromWhomTheCatalogLets(String content) {
    String body = message(content, null, null).replace("3F2b6c1e-8a50", "3F2b6c1e8a50");
    String asked = message(content, null, null);

    assertThat(licensing.verdict(asked)).isEqualTo("2012");
    assertThat(licensing.verdict("lenient.example", asked)).isEqualTo("granted");
    assertThat(licensing.post("lenient.example", body).body()).contains("\"error\":2012");
  }

  @Test
  void registersOnEveryContentForWhomTheCatalogLets() {
    String registration = message(DEVICE_BOUND, "2", COOKIE);

    assertThat(licensing.verdict(registration)).isEqualTo("2003");
    assertThat(licensing.verdict("lenient.example", registration)).isEqualTo("granted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "7", "99999999999999999999999"})
  void answersAnyVersionFromOneUpWithVersionOne(String version) {
    String body =
        message(TIME_BASED, null, null).replace("\"version\":1", "\"version\":" + version);

    assertThat(licensing.post(body).body()).contains("\"version\":1,\"isAllowed\":true");
  }

  @Test
  void turnsAwayAStranger() {
    HttpResponse<String> answer =
        licensing.post("stranger.example", message(TIME_BASED, null, null));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void takesABodyOf64KibibytesAndNoMore() {
    String body = message(TIME_BASED, null, null);
    String whole = body + " ".repeat(64 * 1024 - body.length());

    assertThat(licensing.verdict(whole)).isEqualTo("granted");
    assertThat(licensing.post(whole + " ").statusCode()).isEqualTo(413);
    assertThat(licensing.verdict(body)).as("the connection lives on").isEqualTo("granted");
  }

  private String bound() {
    return licensing.verdict(message(DEVICE_BOUND, "3", COOKIE));
  }

  private HttpResponse<String> reset() {
    return licensing.house.askAdmin(
        "POST", "/admin/v1/deviceBindings/resets", "{\"customerCookie\":\"" + COOKIE + "\"}");
  }

  private void notIssuing(TokenUrlFailure failure) {
    licensing.house.licenses.tokenUrls.answer(new TokenUrlAnswer.NotIssued(failure));
  }

  private String metrics() {
    return licensing.house.ask(licensing.house.admin, "GET", "/metrics", new byte[0]).body();
  }
}
