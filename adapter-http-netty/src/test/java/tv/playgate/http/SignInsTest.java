package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.http.wire.Garbage;
import tv.playgate.http.wire.Golden;
import tv.playgate.http.wire.catalog.CatalogReader;

class SignInsTest {

  private static final String PATH = "/admin/v1/signIns/REF30/Cablevision/a%2Fb%20c";
  private static final String SIGN_IN =
      """
      {"type": "regular", "subject": "user-7", "notBefore": "2026-01-01T00:00:00Z",
       "notAfter": "2036-01-01T00:00:00Z", "lineup": ["resource1"], "attributes": {"zip": "12345"},
       "links": [{"kind": "serviceTokenSSO", "subject": "viewer-7"}]}
      """;
  private static final int BODIES = 5_000;

  @RegisterExtension final House house = new House();

  @BeforeEach
  void importTheCatalog() {
    String catalog = Golden.of(CatalogReader.class, "catalog.json");
    assertThat(house.askAdmin("POST", "/admin/v1/catalog", catalog).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsAProfileThatTheCatalogShows() {
    HttpResponse<String> recorded = ask("PUT", PATH, SIGN_IN);

    assertThat(recorded.statusCode()).isEqualTo(200);
    assertThat(recorded.body())
        .isEqualTo(
            "{\"id\":\"%s\",\"notBefore\":\"2026-01-01T00:00:00Z\",\"notAfter\":\"2036-01-01T00:00:00Z\"}"
                .formatted(id(recorded)));
    assertThat(catalog())
        .contains("\"device\" : \"a/b c\"", "user-7", "viewer-7", "\"zip\" : \"12345\"")
        .contains("\"revision\" : 1");
  }

  @Test
  void mayBeRepeatedWithoutAnotherProfile() {
    HttpResponse<String> first = ask("PUT", PATH, SIGN_IN);
    HttpResponse<String> second = ask("PUT", PATH, SIGN_IN);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(catalog()).containsOnlyOnce("user-7");
  }

  @Test
  void holdsFromNowOnWhereItDoesNotSay() {
    HttpResponse<String> recorded =
        ask("PUT", PATH, "{\"subject\":\"user-7\",\"notAfter\":\"2136-01-01T00:00:00Z\"}");

    assertThat(recorded.statusCode()).isEqualTo(200);
    assertThat(recorded.body()).doesNotContain("2026-01-01T00:00:00Z").contains("2136-01-01");
  }

  @Test
  void isSeenByOneClientAloneWhereItSaysSo() {
    String ofClient = PATH + "?client=demo-app";

    assertThat(ask("PUT", ofClient, SIGN_IN).statusCode()).isEqualTo(200);
    assertThat(ask("DELETE", PATH, "").statusCode()).isEqualTo(404);
    assertThat(catalog()).contains("\"client\" : \"demo-app\"");
    assertThat(ask("DELETE", ofClient, "").statusCode()).isEqualTo(204);
  }

  @Test
  void changesWhatARefreshNamesAndNothingElse() {
    HttpResponse<String> recorded = ask("PUT", PATH, SIGN_IN);
    HttpResponse<String> refreshed = ask("PATCH", PATH, "{\"notAfter\":\"2037-01-01T00:00:00Z\"}");
    HttpResponse<String> enriched =
        ask("PATCH", PATH, "{\"lineup\":[\"other\"],\"attributes\":{\"zip\":\"54321\"}}");

    assertThat(refreshed.statusCode()).isEqualTo(200);
    assertThat(id(refreshed)).isEqualTo(id(recorded));
    assertThat(refreshed.body()).contains("\"notAfter\":\"2037-01-01T00:00:00Z\"");
    assertThat(enriched.statusCode()).isEqualTo(200);
    assertThat(catalog())
        .contains("user-7", "2037-01-01T00:00:00Z", "\"lineup\" : [ \"other\" ]", "54321")
        .doesNotContain("12345");
  }

  @Test
  void endsAProfileWithoutForgettingIt() {
    ask("PUT", PATH, SIGN_IN);

    assertThat(ask("DELETE", PATH, "").statusCode()).isEqualTo(204);
    assertThat(ask("DELETE", PATH, "").statusCode()).isEqualTo(204);
    assertThat(catalog()).contains("\"invalidated\" : true");
  }

  @ParameterizedTest
  @CsvSource({"PATCH, {\"lineup\":[]}", "DELETE, ''"})
  void knowsNoProfileThatNeverWas(String method, String body) {
    HttpResponse<String> answer = ask(method, PATH, body);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("\"code\":\"not_found\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"subject\":\"s\"}",
        "{\"subject\":\"s\",\"notAfter\":\"soon\"}",
        "{\"subject\":\"s\",\"notAfter\":\"+1000000000-12-31T23:59:59Z\"}",
        "{\"subject\":\"s\",\"notAfter\":\"2001-01-01T00:00:00Z\"}",
        "{\"subject\":\"s\",\"notAfter\":\"2136-01-01T00:00:00Z\",\"device\":\"d\"}",
        "{\"subject\":\"s\",\"notAfter\":\"2136-01-01T00:00:00Z\",\"invalidated\":true}",
        "{\"subject\":\"s\",\"subject\":\"s\",\"notAfter\":\"2136-01-01T00:00:00Z\"}",
        "{\"subject\":\"s\",\"notAfter\":\"2136-01-01T00:00:00Z\",\"links\":[{\"kind\":\"x\",\"subject\":\"s\"}]}"
      })
  void refusesWhatIsNoSignIn(String body) {
    assertInvalid(ask("PUT", PATH, body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"notAfter\":null}",
        "{\"subject\":\"other\"}",
        "{\"notAfter\":\"2026-01-01T00:00:00Z\"}",
        "{\"lineup\":[\" \"]}"
      })
  void refusesWhatIsNoRefresh(String body) {
    ask("PUT", PATH, SIGN_IN);
    assertInvalid(ask("PATCH", PATH, body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/v1/signIns/REF30/Nobody/device",
        "/admin/v1/signIns/REF30/Cablevision/%00",
        "/admin/v1/signIns/REF30//device",
        "/admin/v1/signIns/REF30/Cablevision/device?client=",
        "/admin/v1/signIns/REF30/Cablevision/device?clients=a"
      })
  void refusesKeysThatCannotBe(String path) {
    assertInvalid(ask("PUT", path, SIGN_IN));
  }

  @Test
  void refusesABodyAboveItsLimit() {
    assertInvalid(ask("PUT", PATH, " ".repeat(1 << 20) + SIGN_IN));
  }

  @Test
  void isOpenToTheAdminTokenToo() {
    assertThat(house.askAdmin("PUT", PATH, SIGN_IN).statusCode()).isEqualTo(200);
    assertThat(house.askAdmin("PATCH", PATH, "{\"lineup\":[]}").statusCode()).isEqualTo(200);
    assertThat(house.askAdmin("DELETE", PATH, "").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
  void asksForAToken(String method) {
    HttpResponse<String> refused =
        house.ask(house.admin, method, PATH, House.utf8(SIGN_IN), "authorization", "Bearer x");

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("\"code\":\"invalid_admin_token\"");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /admin/v1/catalog",
    "POST, /admin/v1/catalog",
    "GET, /admin/v1/revisions",
    "DELETE, /admin/v1/profiles/REF30/Cablevision/ba23d141-d715-561c-94f4-e9e4c966b1eb",
    "GET, /admin/v1/mediaTokenKeys",
    "POST, /admin/v1/mediaTokenKeys/rotations",
    "POST, /admin/v1/deviceBindings/resets",
    "DELETE, /admin/v1/viewerSessions/a/b",
    "DELETE, /reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=Cablevision",
    "DELETE, /reset-tempass/v3/reset/generic?requestor_id=REF30&mvpd_id=Cablevision",
    "DELETE, /admin/v1/signIns/REF30/Cablevision",
  })
  void isWithViewerSessionsAllThatTheIngestTokenOpens(String method, String path) {
    assertThat(ask(method, path, "").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH"})
  void answersAnyBodyWithSuccessOrAnEnhancedError(String method) {
    Garbage.feed(
        BODIES / 2,
        SIGN_IN,
        bytes -> {
          HttpResponse<String> answer =
              house.ask(house.admin, method, PATH, bytes, "authorization", bearer());
          assertThat(answer.statusCode()).isIn(200, 400, 404);
          assertThat(answer.body())
              .contains(answer.statusCode() == 200 ? "\"id\":" : "\"helpUrl\":");
        });
  }

  private HttpResponse<String> ask(String method, String path, String body) {
    return house.ask(house.admin, method, path, House.utf8(body), "authorization", bearer());
  }

  private static String bearer() {
    return "Bearer " + House.INGEST_TOKEN;
  }

  private String catalog() {
    return house.askAdmin("GET", "/admin/v1/catalog", "").body();
  }

  private static UUID id(HttpResponse<String> recorded) {
    return UUID.fromString(recorded.body().replaceFirst("\\{\"id\":\"([^\"]+)\".*", "$1"));
  }

  private static void assertInvalid(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"invalid_request\"", "\"details\":");
  }
}
