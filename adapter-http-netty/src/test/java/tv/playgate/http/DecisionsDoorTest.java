package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.http.wire.Golden;
import tv.playgate.http.wire.catalog.CatalogReader;

class DecisionsDoorTest {

  private static final String PATH = "/api/v2/REF30/decisions/preauthorize/Cablevision";
  private static final String DEVICE =
      "fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi";
  private static final String BODY = "{\"resources\":[\"resource1\",\"resource2\",\"resource3\"]}";
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @RegisterExtension final House house = new House();
  private String token = "";

  @BeforeEach
  void importTheCatalog() {
    String catalog = Golden.of(CatalogReader.class, "catalog.json");
    assertThat(house.askAdmin("POST", "/admin/v1/catalog", catalog).statusCode()).isEqualTo(200);
    token = house.accessToken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PATH,
        PATH + "/",
        "/api/v2/REF30/decisions/preAuthze/Cablevision",
        "/api/v2/R%45F30/decisions/preauthorize/Cable%76ision"
      })
  void answersThePublishedSample(String path) {
    HttpResponse<String> answer = post(path, BODY);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(House.header(answer, "content-type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.body().replaceFirst("\"trace\":\"" + UUID + "\"", "\"trace\":\"T\""))
        .isEqualTo(
            Golden.of(tv.playgate.http.wire.decisions.DecisionsWriter.class, "preauthorize.json")
                .replaceFirst("\"trace\":\"" + UUID + "\"", "\"trace\":\"T\""));
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        Arguments.of("nothing", new byte[0]),
        Arguments.of("broken", House.utf8("{\"resources\":")),
        Arguments.of("wrong type", House.utf8("{\"resources\":\"resource1\"}")),
        Arguments.of("duplicate", House.utf8("{\"resources\":[\"a\"],\"resources\":[\"a\"]}")),
        Arguments.of("200 KB", House.utf8("{\"resources\":[\"" + "a".repeat(200_000) + "\"]}")),
        Arguments.of("deep", House.utf8("[".repeat(30_000) + "]".repeat(30_000))),
        Arguments.of("100,000 brackets", House.utf8("[".repeat(100_000))),
        Arguments.of("no UTF-8", new byte[] {'{', '"', (byte) 0xc3, '"', '}'}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBodies")
  void refusesABadBodyAndAnswersTheNextRequest(String name, byte[] body) {
    HttpResponse<String> refused =
        house.ask(house.decisions, "POST", PATH, body, headers("application/json", token));

    assertThat(refused.statusCode()).as(name).isEqualTo(400);
    assertError(refused, 400, "invalid_parameter_resources");
    assertThat(House.header(refused, "connection")).isNotEqualTo("close");
    assertThat(post(PATH, BODY).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAnotherContentType() {
    HttpResponse<String> refused =
        house.ask(house.decisions, "POST", PATH, House.utf8(BODY), headers("text/plain", token));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertError(refused, 400, "invalid_parameter_resources");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
  void asksForAToken(String wrong) {
    HttpResponse<String> refused =
        house.ask(
            house.decisions, "POST", PATH, House.utf8(BODY), headers("application/json", wrong));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(House.header(refused, "www-authenticate")).isEqualTo("Bearer");
    assertThat(refused.body())
        .startsWith("{\"action\":\"application-registration\",\"status\":401,");
    assertThat(refused.body()).contains("invalid_access_token_client_application");
  }

  @Test
  void takesNoTokenWhereTheHeaderCameTwice() {
    HttpResponse<String> refused =
        house.ask(
            house.decisions,
            "POST",
            PATH,
            House.utf8(BODY),
            Stream.concat(
                    Stream.of(headers("application/json", token)),
                    Stream.of("authorization", "Bearer " + token))
                .toArray(String[]::new));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("invalid_access_token_client_application");
  }

  @Test
  void namesTheFirstBadPart() {
    assertError(
        post("/api/v2/NONE/decisions/preauthorize/Cablevision", BODY),
        400,
        "invalid_parameter_service_provider");
    assertError(
        post("/api/v2/%20/decisions/preauthorize/Cablevision", BODY),
        400,
        "invalid_parameter_service_provider");
    assertError(
        post("/api/v2/REF30/decisions/preauthorize/NONE", BODY), 400, "invalid_parameter_mvpd");
    assertError(
        post("/api/v2/REF30/decisions/preauthorize/ForkMvpd", BODY), 400, "invalid_integration");
    assertError(
        askWith("ap-device-identifier", "fingerprint !"), 400, "invalid_header_device_identifier");
    assertError(askWith("x-device-info", "!"), 400, "invalid_header_device_info");
  }

  private HttpResponse<String> askWith(String name, String value) {
    String[] headers = headers("application/json", token);
    for (int i = 0; i < headers.length; i += 2) {
      headers[i + 1] = headers[i].equalsIgnoreCase(name) ? value : headers[i + 1];
    }
    return house.ask(house.decisions, "POST", PATH, House.utf8(BODY), headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void takesNothingButPost(String method) {
    HttpResponse<String> answer = house.ask(house.decisions, method, PATH, new byte[0]);

    assertThat(House.header(answer, "allow")).isEqualTo("POST");
    assertError(answer, 405, "internal_server_error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v2/REF30",
        PATH + "/more",
        "/health/live",
        "/metrics",
        "/admin/v1/catalog"
      })
  void hasNothingAtOtherPaths(String path) {
    assertError(post(path, BODY), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=client_credentials&client_id=demo-app&client_secret=wrong|invalid_client",
        "grant_type=client_credentials&client_id=nobody&client_secret=x|invalid_client",
        "grant_type=password&client_id=demo-app&client_secret=x|unsupported_grant_type",
        "grant_type=client_credentials&client_id=demo-app|invalid_request",
        "client_id=a&client_id=b|invalid_request",
        "|invalid_request",
      })
  void givesNoTokenForWrongCredentials(String formAndError) {
    String[] parts = formAndError.split("\\|", -1);
    HttpResponse<String> answer =
        house.ask(house.decisions, "POST", "/o/client/token", House.utf8(parts[0]));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + parts[1] + "\"}");
  }

  @Test
  void takesCredentialsInTheQueryAndForbidsToCacheTheToken() {
    HttpResponse<String> answer =
        house.ask(
            house.decisions,
            "POST",
            "/o/client/token?grant_type=client_credentials&client_id=demo-app"
                + "&client_secret=hush-client-secret-of-32-characters",
            new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).contains("\"expires_in\":21600,\"token_type\":\"bearer\"");
    assertThat(House.header(answer, "cache-control")).isEqualTo("no-store");
  }

  private HttpResponse<String> post(String path, String body) {
    return house.ask(
        house.decisions, "POST", path, House.utf8(body), headers("application/json", token));
  }

  private static String[] headers(String contentType, String token) {
    return new String[] {
      "authorization",
      "Bearer " + token,
      "content-type",
      contentType,
      "AP-Device-Identifier",
      DEVICE,
      "X-Device-Info",
      Base64.getEncoder().encodeToString(House.utf8("{\"osName\":\"tvOS\"}")),
    };
  }

  private static void assertError(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(House.header(answer, "content-type")).isEqualTo("application/json;charset=UTF-8");
    assertThat(answer.body())
        .matches(
            "\\{\"action\":\"none\",\"status\":"
                + status
                + ",\"code\":\""
                + code
                + "\",\"message\":\"[^\"]+\",\"helpUrl\":\"[^\"]+\",\"trace\":\""
                + UUID
                + "\"}");
  }
}
