package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.http.server.HttpServer;
import tv.playgate.http.wire.Golden;

/**
 * A house with contents of every kind, whose entitlement door is open over real mutual TLS, and
 * license servers that ask there.
 */
final class Licensing implements BeforeEachCallback, AfterEachCallback {

  static final String DRM_1 = "license-server.example";
  static final String ID = "3F2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0";
  static final String COOKIE = "c7d1e0a49b3f4d5f8e6a1b2c3d4e5f60";
  static final String URL =
      "https://fp.service.expressplay.com/hms/fp/rights/?ExpressPlayToken=AQAAABNlKcEAAABQ";

  static final String TIME_BASED = "00000001-0000-4000-8000-000000000000";
  static final String REGISTRATION = "00000002-0000-4000-8000-000000000000";
  static final String DEVICE_BOUND = "00000003-0000-4000-8000-000000000000";
  static final String OVER = "00000004-0000-4000-8000-000000000000";
  static final String REQUIRING = "00000005-0000-4000-8000-000000000000";
  static final String EASY = "00000006-0000-4000-8000-000000000000";
  static final String REQUIRING_AND_BOUND = "00000007-0000-4000-8000-000000000000";
  static final String GIVEN = "00000008-0000-4000-8000-000000000000";

  /** What must never be seen outside of an answer. */
  static final String[] SECRETS = {
    "c0ffee00", "decade00", "1d1d1d1d", COOKIE, "AQAAABNlKcEAAABQ", "ExpressPlayToken", "hush"
  };

  final House house = new House();
  final HttpServer server = house.openEntitlement();
  private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    importTheCatalog();
    house.licenses.tokenUrls.answer(new TokenUrlAnswer.Issued(new TokenUrl(URL)));
    house.licenses.known();
  }

  void importTheCatalog() {
    HttpResponse<String> imported =
        house.askAdmin("POST", "/admin/v1/catalog", Golden.of(Licensing.class, "licenses.json"));
    assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server.close();
    house.close();
  }

  /** A request for a content; null members are left out. */
  static String message(
      String content, @Nullable String requestType, @Nullable String customerCookie) {
    return "{\"messageID\":\""
        + ID
        + "\",\"version\":1,\"contentID\":\""
        + content
        + "\""
        + (requestType == null ? "" : ",\"requestType\":" + requestType)
        + (customerCookie == null ? "" : ",\"customerCookie\":\"" + customerCookie + "\"")
        + "}";
  }

  /** What the first license server is answered. */
  HttpResponse<String> post(String body) {
    return post(DRM_1, body);
  }

  /** What that license server is answered. */
  HttpResponse<String> post(String host, String body) {
    return send(host, request("POST", House.utf8(body)).build());
  }

  /** A request that is right but for its body. */
  HttpRequest.Builder request(String method, byte[] body) {
    return HttpRequest.newBuilder(
            URI.create("https://127.0.0.1:" + server.address().getPort() + "/sees/entitlement"))
        .timeout(Duration.ofSeconds(20))
        .header("content-type", "application/json")
        .method(method, BodyPublishers.ofByteArray(body));
  }

  HttpResponse<String> send(String host, HttpRequest request) {
    try {
      return client(host).send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpClient client(String host) {
    return clients.computeIfAbsent(host, name -> newClient(name, HttpClient.Version.HTTP_1_1));
  }

  static HttpClient newClient(String host, HttpClient.Version version) {
    return HttpClient.newBuilder()
        .sslContext(TestCertificates.clientContext(host))
        .version(version)
        .build();
  }

  /** The verdict in a word: {@code granted}, or the number of the error. */
  String verdict(String body) {
    return verdict(DRM_1, body);
  }

  /** The verdict that this license server gets. */
  String verdict(String host, String body) {
    HttpResponse<String> answer = post(host, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode json = new Answered(answer).json();
    assertThat(json.path("messageID").asText()).isEqualTo(ID);
    return json.path("isAllowed").asBoolean() ? "granted" : json.path("error").asText();
  }

  /** Opens a viewer session for license server drm-1 and gives its cookie. */
  String cookie(String mvpd, String more) {
    return opened(mvpd, more).path("cookie").asText();
  }

  /** Opens a viewer session for license server drm-1. */
  JsonNode opened(String mvpd, String more) {
    HttpResponse<String> opened =
        house.askAdmin("POST", "/admin/v1/viewerSessions", order(mvpd, more));
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    return new Answered(opened).json();
  }

  /** A body that opens a viewer session. */
  static String order(String mvpd, String more) {
    return ("{'serviceProvider':'REF30','mvpd':'"
            + mvpd
            + "','client':'demo-app','device':'living-room','ip':'203.0.113.7',"
            + "'licenseServers':['drm-1']"
            + more
            + "}")
        .replace('\'', '"');
  }
}
