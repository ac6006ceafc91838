package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.http.wire.Golden;
import tv.playgate.http.wire.catalog.CatalogReader;

class AdminDoorTest {

  private static final String CATALOG = Golden.of(CatalogReader.class, "catalog.json");

  private static final String APPLICATIONS =
      """
      {"version": 1, "applications": [{"id": "app-1", "serviceProviders": ["REF30"]}],
       "softwareStatementKeys": [{"id": "statements", "jwksUrl": "https://statements.example/keys"}],
       "serviceTokenKeys": [{"id": "identity", "jwksUrl": "https://identity.example/keys"}],
       "platformTokenKeys": [{"id": "identity", "jwksUrl": "https://identity.example/keys"}]}
      """;

  @RegisterExtension final House house = new House();

  @Test
  void importsAndExportsTheCatalogWithoutItsSecrets() {
    HttpResponse<String> imported = house.askAdmin("POST", "/admin/v1/catalog", CATALOG);
    HttpResponse<String> exported = house.askAdmin("GET", "/admin/v1/catalog", "");
    HttpResponse<String> again = house.askAdmin("POST", "/admin/v1/catalog", exported.body());

    assertThat(imported.statusCode()).isEqualTo(200);
    assertThat(imported.body()).startsWith("{\"revision\":1,\"warnings\":[");
    assertThat(exported.statusCode()).isEqualTo(200);
    assertThat(exported.body())
        .contains("\"revision\" : 1", "demo-app", "9e828b37-842d-4f71-8233-c007fb1d4f5b")
        .doesNotContain("hush", "00112233445566778899aabbccddeeff");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(house.accessToken()).as("the stored secret is kept").startsWith("access-");
  }

  @Test
  void warnsOfLicenseServersThatMayNotBeRecognisedOrListWhatIsNotThere() {
    String known = "9e828b37-842d-4f71-8233-c007fb1d4f5b";
    String unknown = "00000000-842d-4f71-8233-c007fb1d4f5b";
    String servers =
        "{\"version\":1,\"licenseServers\":[{\"name\":\"w\",\"san\":\"DNS:*.example.com\",\"contents\":[\""
            + known
            + "\",\""
            + unknown
            + "\"]}]}";
    house.askAdmin("POST", "/admin/v1/catalog", CATALOG);

    assertThat(house.askAdmin("POST", "/admin/v1/catalog", servers).body())
        .contains(
            "license server w: its san DNS:*.example.com stands for no other name",
            "license server w: there is no content " + unknown)
        .doesNotContain(known);
  }

  @Test
  void namesEveryProblemAndChangesNothing() {
    HttpResponse<String> refused =
        house.askAdmin(
            "POST",
            "/admin/v1/catalog",
            "{\"version\":1,\"mvpds\":[{},{\"id\":\"ok\"},{\"id\":1}]}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("\"code\":\"invalid_catalog\"", "mvpds[0].id: ", "mvpds[2].id: ");
    assertThat(house.askAdmin("GET", "/admin/v1/catalog", "").body())
        .contains("\"revision\" : 0")
        .doesNotContain("\"ok\"");
  }

  @Test
  void namesNoMoreThanAHundredProblemsAndSaysHowManyThereAre() {
    HttpResponse<String> refused =
        house.askAdmin(
            "POST", "/admin/v1/catalog", "{\"version\":1,\"mvpds\":[{}" + ",{}".repeat(149) + "]}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("mvpds[99].id: ", "; and 50 more")
        .doesNotContain("mvpds[100].id: ");
  }

  @Test
  void refusesEntriesThatNameWhatIsNotThere() {
    HttpResponse<String> refused =
        house.askAdmin(
            "POST",
            "/admin/v1/catalog",
            "{\"version\":1,\"integrations\":[{\"serviceProvider\":\"A\",\"mvpd\":\"B\"}]}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("there is no such service provider");
  }

  @ParameterizedTest
  @CsvSource({
    "/admin/v1/degradationRules/d1, 200",
    "/admin/v1/degradationRules/d2, 404",
    "/admin/v1/mvpds/Cablevision, 409",
    "/admin/v1/mvpds/ForkMvpd, 200",
    "/admin/v1/integrations/REF30/Cablevision, 409",
    "/admin/v1/integrations/REF30, 404",
    "/admin/v1/profiles/REF30/Cablevision/ba23d141-d715-561c-94f4-e9e4c966b1eb, 200",
    "/admin/v1/profiles/REF30/Cablevision/ba23d141-d715-561c-94f4-e9e4c966b1eb/x, 404",
    "/admin/v1/clients/demo%2Dapp, 200",
    "/admin/v1/contents/9e828b37-842d-4f71-8233-c007fb1d4f5b, 200",
    "/admin/v1/contents/x, 404",
    "/admin/v1/licenseServers/drm-1, 200",
    "/admin/v1/applications/app-1, 200",
    "/admin/v1/softwareStatementKeys/statements, 200",
    "/admin/v1/serviceTokenKeys/identity, 200",
    "/admin/v1/serviceTokenKeys/statements, 404",
    "/admin/v1/platformTokenKeys/identity, 200",
    "/admin/v1/nothing/x, 404",
  })
  void removesOneEntry(String path, int status) {
    house.askAdmin("POST", "/admin/v1/catalog", CATALOG);
    house.askAdmin("POST", "/admin/v1/catalog", APPLICATIONS);

    HttpResponse<String> removed = house.askAdmin("DELETE", path, "");
    assertThat(removed.statusCode()).isEqualTo(status);
    assertThat(removed.body()).contains(status == 200 ? "\"revision\":" : "\"code\":");
    if (status == 200) {
      assertThat(house.askAdmin("DELETE", path, "").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /admin/v1/catalog",
    "POST, /admin/v1/catalog",
    "DELETE, /admin/v1/clients/demo-app",
  })
  void asksForTheAdminToken(String method, String path) {
    for (String authorization :
        new String[] {"", "Bearer wrong", "Basic hush-admin", "hush-admin"}) {
      HttpResponse<String> refused =
          house.ask(house.admin, method, path, House.utf8(CATALOG), "authorization", authorization);

      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(House.header(refused, "www-authenticate")).isEqualTo("Bearer");
      assertThat(refused.body())
          .contains("\"code\":\"invalid_admin_token\"")
          .doesNotContain("hush");
    }
  }

  @Test
  void tellsItsHealthWithoutAToken() {
    assertThat(open("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
    assertThat(open("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
    house.missing.add("the database is gone");

    HttpResponse<String> notReady = open("/health/ready");
    assertThat(notReady.statusCode()).isEqualTo(503);
    assertThat(notReady.body())
        .isEqualTo("{\"status\":\"not ready\",\"missing\":[\"the database is gone\"]}");
    assertThat(open("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void countsWhatWasAnswered() {
    open("/nothing");
    house.ask(house.decisions, "POST", "/o/client/token", new byte[0]);
    HttpResponse<String> metrics = open("/metrics");

    assertThat(House.header(metrics, "content-type")).startsWith("text/plain; version=0.0.4");
    assertThat(metrics.body())
        .contains(
            "playgate_http_answers_total{door=\"admin\",status=\"404\"} 1.0",
            "playgate_http_answers_total{door=\"decisions\",status=\"400\"} 1.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/admin", "/admin/v1", "/api/v2/REF30/decisions/preauthorize/Cablevision"})
  void hasNothingAtOtherPaths(String path) {
    assertThat(open(path).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> open(String path) {
    return house.ask(house.admin, "GET", path, new byte[0]);
  }
}
