package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tv.playgate.application.fixture.Stages;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.CertificateSha256;
import tv.playgate.domain.license.CertificateStanding;
import tv.playgate.domain.license.CertificateStanding.Doubted;
import tv.playgate.domain.license.CertificateStanding.Vouched;
import tv.playgate.domain.license.PresentedCertificate;
import tv.playgate.domain.license.SubjectAlternativeName;
import tv.playgate.domain.time.Period;
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
  private static final CertificateStanding REGISTERED = vouched("DNS:license-server.example");

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
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
  void takesNoEncodingButUtf8(String encoding) {
    RequestBody body = RequestBody.of(REQUEST.getBytes(Charset.forName(encoding)));

    house.caller.set(REGISTERED);
    HttpAnswer answer =
        Stages.answer(house.entitlement.answer(request("POST", PATH, body, "application/json")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEmpty();
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
    HttpRequest oversize = request("POST", PATH, RequestBody.tooLarge(), "application/json");
    assertThat(Stages.answer(house.entitlement.answer(oversize)).status()).isEqualTo(413);
  }

  @Test
  void turnsAwayWhoIsDoubtedOrNotRegisteredAndCountsWhy() {
    for (CertificateStanding caller :
        List.of(
            new Doubted(CertificateDoubt.NONE_PRESENTED, "no certificate was presented"),
            new Doubted(CertificateDoubt.REVOKED, "it was revoked"),
            vouched("DNS:stranger.example"))) {
      HttpAnswer answer = ask("POST", PATH, REQUEST, "application/json", caller);

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.isClosing()).isTrue();
      assertThat(answer.body()).isEmpty();
    }
    assertThat(house.metrics.scrape())
        .contains(refused("nonePresented", 1), refused("revoked", 1), refused("notRegistered", 1));
  }

  @Test
  void turnsAwayOnTheNextRequestWhomItLetInOnThis() {
    assertThat(post(REQUEST).status()).isEqualTo(200);

    Doubted revoked = new Doubted(CertificateDoubt.REVOKED, "it was revoked");

    assertThat(ask("POST", PATH, REQUEST, "application/json", revoked).status()).isEqualTo(403);
  }

  @Test
  void tellsTheLogOfAFloodOnceForEachReason() {
    Logger logger = (Logger) LoggerFactory.getLogger("tv.playgate.http.entitlement.Turnstile");
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    logger.addAppender(seen);
    logger.setLevel(Level.INFO);
    try {
      for (int i = 0; i < 100; i++) {
        Doubted doubted = new Doubted(CertificateDoubt.REVOKED, "number " + i % 2 + " was revoked");
        ask("POST", PATH, REQUEST, "application/json", doubted);
      }
    } finally {
      logger.detachAppender(seen);
      logger.setLevel(null);
    }
    assertThat(seen.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "entitlement: 127.0.0.1 refused: revoked: number 0 was revoked (told once a minute)",
            "entitlement: 127.0.0.1 refused: revoked: number 1 was revoked (told once a minute)");
    assertThat(house.metrics.scrape()).contains(refused("revoked", 100));
  }

  @Test
  void tellsTheLogOfADenialUnderItsMessageId() {
    Logger logger =
        (Logger) LoggerFactory.getLogger("tv.playgate.http.entitlement.EntitlementEndpoint");
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    logger.addAppender(seen);
    logger.setLevel(Level.DEBUG);
    try {
      post(REQUEST.replace("11111111", "22222222"));
      post(REQUEST.replace(ID, "\\nERROR Fake\\u202e" + "x".repeat(1_000)));
    } finally {
      logger.detachAppender(seen);
      logger.setLevel(null);
    }
    assertThat(seen.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            denial -> assertThat(denial).startsWith("entitlement: message " + ID + ", trace "),
            forged ->
                assertThat(forged)
                    .startsWith("entitlement: message ?ERROR Fake?" + "x".repeat(52) + "…, trace ")
                    .contains(": refused: "));
  }

  private static String refused(String doubt, int times) {
    return "playgate_entitlement_callers_refused_total{doubt=\"" + doubt + "\"} " + times + ".0";
  }

  private HttpAnswer post(String body) {
    return ask("POST", PATH, body, "application/json", REGISTERED);
  }

  private HttpAnswer ask(
      String method,
      String path,
      String body,
      @Nullable String contentType,
      CertificateStanding caller) {
    RequestBody bytes = RequestBody.of(House.utf8(body));
    house.caller.set(caller);
    return Stages.answer(house.entitlement.answer(request(method, path, bytes, contentType)));
  }

  private static HttpRequest request(
      String method, String path, RequestBody body, @Nullable String contentType) {
    return new HttpRequest(
        method,
        RequestTarget.parse(path),
        new OneHeader(contentType),
        body,
        new Peer(InetAddress.getLoopbackAddress(), List.of()));
  }

  private static CertificateStanding vouched(String name) {
    return new Vouched(
        new PresentedCertificate(
            new CertificateSha256("ab".repeat(32)),
            Set.of(new SubjectAlternativeName(name)),
            null,
            new Period(Instant.now().minusSeconds(3_600), Instant.now().plusSeconds(3_600))));
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
