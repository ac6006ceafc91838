package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.fixture.Stages;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.exchange.Peer;
import tv.playgate.http.exchange.RequestBody;
import tv.playgate.http.exchange.RequestHeaders;
import tv.playgate.http.exchange.RequestTarget;
import tv.playgate.http.wire.Golden;
import tv.playgate.http.wire.catalog.CatalogReader;

class EntitlementDoorTest {

  private static final String PATH = "/sees/entitlement";
  private static final String ID = "3F2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0";
  private static final String REQUEST =
      "{\"messageID\":\""
          + ID
          + "\",\"version\":1,\"contentID\":\"11111111-842d-4f71-8233-c007fb1d4f5b\"}";
  private static final X509Certificate REGISTERED = TestCertificates.of("license-server.example");

  @RegisterExtension final House house = new House();

  @BeforeEach
  void importTheCatalog() {
    String catalog = Golden.of(CatalogReader.class, "catalog.json");
    assertThat(house.askAdmin("POST", "/admin/v1/catalog", catalog).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH, "/sees/SEESServlet"})
  void grants(String path) {
    HttpAnswer answer = ask("POST", path, REQUEST, "application/json", REGISTERED);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers())
        .isEqualTo(Map.of("content-type", "application/json", "cache-control", "no-store"));
    assertThat(text(answer))
        .isEqualTo(
            "{\"messageID\":\""
                + ID
                + "\",\"version\":1,\"isAllowed\":true,"
                + "\"epTokenURL\":\"https://fp.service.expressplay.com/?ExpressPlayToken=A\"}");
  }

  @Test
  void deniesWithHttp200() {
    HttpAnswer answer = post(REQUEST.replace("11111111", "22222222"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(text(answer))
        .isEqualTo(
            "{\"messageID\":\""
                + ID
                + "\",\"version\":1,\"isAllowed\":false,\"epTokenURL\":\"\","
                + "\"error\":2001,\"errorText\":\"content not known\"}");
  }

  @Test
  void refusesWhatTheSchemaForbidsUnderItsMessageId() {
    HttpAnswer answer = post(REQUEST.replace("\"version\":1", "\"version\":\"1\""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(text(answer))
        .isEqualTo(
            "{\"messageID\":\"" + ID + "\",\"version\":1,\"isAllowed\":false,\"epTokenURL\":\"\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "{\"messageID\":\"\\ud800\",\"version\":1,\"contentID\":\"x\"}"})
  void hasNoBodyForWhatHasNoMessageId(String request) {
    HttpAnswer answer = post(request);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void refusesOtherContentTypesMethodsAndOversizeBodies() {
    assertThat(ask("POST", PATH, REQUEST, "text/plain", REGISTERED).status()).isEqualTo(415);
    assertThat(ask("POST", PATH, REQUEST, null, REGISTERED).status()).isEqualTo(415);
    HttpAnswer get = ask("GET", PATH, "", "application/json", REGISTERED);
    assertThat(get.status()).isEqualTo(405);
    assertThat(get.headers()).containsEntry("allow", "POST");
    HttpRequest oversize =
        request("POST", PATH, RequestBody.tooLarge(), "application/json", REGISTERED);
    assertThat(Stages.answer(house.entitlement.answer(oversize)).status()).isEqualTo(413);
  }

  @Test
  void turnsAwayWhoIsNotRegisteredOrNoMoreValid() {
    for (@Nullable X509Certificate certificate :
        new @Nullable X509Certificate[] {
          null,
          TestCertificates.of("stranger.example"),
          TestCertificates.of("license-server.example", house.clock.instant()),
        }) {
      HttpAnswer answer = ask("POST", PATH, REQUEST, "application/json", certificate);

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.isClosing()).isTrue();
      assertThat(answer.body()).isEmpty();
    }
  }

  private HttpAnswer post(String body) {
    return ask("POST", PATH, body, "application/json", REGISTERED);
  }

  private HttpAnswer ask(
      String method,
      String path,
      String body,
      @Nullable String contentType,
      @Nullable X509Certificate certificate) {
    RequestBody bytes = RequestBody.of(House.utf8(body));
    return Stages.answer(
        house.entitlement.answer(request(method, path, bytes, contentType, certificate)));
  }

  private static HttpRequest request(
      String method,
      String path,
      RequestBody body,
      @Nullable String contentType,
      @Nullable X509Certificate certificate) {
    return new HttpRequest(
        method,
        RequestTarget.parse(path),
        new OneHeader(contentType),
        body,
        new Peer(
            InetAddress.getLoopbackAddress(),
            certificate == null ? List.of() : List.of(certificate)));
  }

  private static String text(HttpAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private record OneHeader(@Nullable String contentType) implements RequestHeaders {
    @Override
    public @Nullable String first(String name) {
      return name.equals("content-type") ? contentType : null;
    }

    @Override
    public List<String> all(String name) {
      String value = first(name);
      return value == null ? List.of() : List.of(value);
    }
  }
}
