package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.http.Licensing.EASY;
import static tv.playgate.http.Licensing.REQUIRING;
import static tv.playgate.http.Licensing.REQUIRING_AND_BOUND;
import static tv.playgate.http.Licensing.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.fixture.Stages;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.session.StandingAuthorization;
import tv.playgate.domain.session.ViewerSession;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.temporary.TemporaryIdentity;
import tv.playgate.domain.time.Period;
import tv.playgate.domain.viewer.Viewer;
import tv.playgate.domain.viewer.VisitorId;
import tv.playgate.http.wire.Garbage;

class ViewerSessionsTest {

  private static final String PATH = "/admin/v1/viewerSessions";
  private static final String PLAIN = Licensing.order("Cablevision", "");
  private static final String NOW = "2026-11-22T12:00:00.123Z";
  private static final String STANDING =
      ",'authorization':{'resource':'resource1','source':'mvpd','notAfter':'2026-11-22T13:00:00Z'}";

  @RegisterExtension final Licensing licensing = new Licensing();

  @Test
  void opensASessionAndTellsItsCookieOnce() {
    HttpResponse<String> opened = ask("POST", PATH, PLAIN);
    JsonNode json = new Answered(opened).json();
    String cookie = json.path("cookie").asText();
    String id = json.path("id").asText();

    assertThat(opened.statusCode()).isEqualTo(201);
    assertThat(House.header(opened, "cache-control")).isEqualTo("no-store");
    assertThat(cookie).matches("[A-Za-z0-9_-]{32}");
    assertThat(opened.body())
        .isEqualTo(
            "{\"id\":\"%s\",\"cookie\":\"%s\",\"expiresAt\":\"2026-11-22T16:00:00.123Z\",\"licenseServers\":[\"drm-1\"],\"maxLicenses\":10}"
                .formatted(id, cookie));
    assertThat(ask("POST", PATH, PLAIN).body()).as("every cookie is new").doesNotContain(cookie);

    HttpResponse<String> shown = ask("GET", PATH + "/" + id, "");
    assertThat(shown.body())
        .isEqualTo(
            "{\"id\":\"%s\",\"serviceProvider\":\"REF30\",\"mvpd\":\"Cablevision\",\"licenseServers\":[\"drm-1\"],\"maxLicenses\":10,\"licensesTaken\":0,\"openedAt\":\"%s\",\"expiresAt\":\"2026-11-22T16:00:00.123Z\",\"standsOnAuthorization\":false}"
                .formatted(id, NOW));
    assertThat(shown.body()).doesNotContain(cookie, "living-room", "203.0.113.7");
  }

  @Test
  void keepsEveryFactThatAnAuthorizationNeeds() {
    JsonNode opened =
        licensing.opened(
            "Cablevision",
            ",'platform':'tvOS','visitor':'v-1','maxLicenses':3,'lifetime':'P30D',"
                + "'links':[{'kind':'serviceTokenSSO','subject':'b'},{'kind':'platformSSO','subject':'a'}],"
                + "'partner':{'accessStatus':'granted','providerId':'optimum','expiresAt':'2027-01-01T00:00:00Z'},"
                + "'temporaryIdentity':{'email':'me@example.com'}"
                + STANDING);
    ViewerSession session = kept(opened);

    assertThat(session.viewer())
        .isEqualTo(
            new Viewer(
                new ClientId("demo-app"),
                new DeviceId("living-room"),
                Platform.TVOS,
                new DeviceAddress("203.0.113.7"),
                List.of(
                    new ProfileLink(LinkKind.SERVICE_TOKEN, "b"),
                    new ProfileLink(LinkKind.PLATFORM, "a")),
                new PartnerStatus("granted", "optimum", Instant.parse("2027-01-01T00:00:00Z")),
                new TemporaryIdentity(Map.of("email", "me@example.com")),
                new VisitorId("v-1")));
    assertThat(session.standing())
        .isEqualTo(
            new StandingAuthorization(
                new Resource("resource1"),
                DecisionSource.MVPD,
                new Period(Instant.parse(NOW), Instant.parse("2026-11-22T13:00:00Z"))));
    assertThat(session.maxLicenses()).isEqualTo(3);
    assertThat(session.validity().until()).isEqualTo(Instant.parse("2026-12-22T12:00:00.123Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "''                                        | Unidentified",
        ",'deviceInfo':{'osName':'tvOS','displayWidth':1920,'x':[1],'model':' '} | tvOS",
        ",'deviceInfo':{}                          | Unidentified",
        ",'platform':'Roku'                        | Roku",
      })
  void takesThePlatformOrWhatTheDeviceSays(String more, String platform) {
    JsonNode opened = licensing.opened("Cablevision", more.equals("''") ? "" : more);

    assertThat(kept(opened).viewer().platform().wireName()).isEqualTo(platform);
  }

  @ParameterizedTest
  @CsvSource({"::ffff:203.0.113.7, 203.0.113.7", "2001:DB8::1, 2001:db8:0:0:0:0:0:1"})
  void knowsAddressesByTheNameThatTheDecisionsDoorGivesThem(String written, String known) {
    String body = PLAIN.replace("203.0.113.7", written);

    JsonNode opened = new Answered(ask("POST", PATH, body)).json();

    assertThat(kept(opened).viewer().address()).isEqualTo(new DeviceAddress(known));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        ",'x':1                                | x: is not a member of a viewer session",
        ",'ip':'203.0.113.8'                   | a member comes twice",
        ",'platform':'Watch'                   | platform: expected a known platform",
        ",'platform':'iOS','deviceInfo':{}     | platform: expected it, or deviceInfo, and not both",
        ",'deviceInfo':'tvOS'                  | deviceInfo: expected an object",
        ",'visitor':''                         | visitor: expected 1 to 255 characters",
        ",'links':[{'kind':'x','subject':'s'}] | links[0].kind: expected platformSSO or serviceTokenSSO",
        ",'links':{}                           | links: expected an array",
        ",'partner':{'expiresAt':1}            | partner.expiresAt: expected a text",
        ",'partner':{'accessStatus':''}        | partner: accessStatus: expected 1 to 255",
        ",'partner':{'status':'granted'}       | partner.status: is not a member",
        ",'temporaryIdentity':{'email':1}      | temporaryIdentity.email: expected a text",
        ",'temporaryIdentity':{'':'x'}         | temporaryIdentity: expected names",
        ",'maxLicenses':0                      | maxLicenses: 0 (expected: 1 to 10000)",
        ",'maxLicenses':10001                  | maxLicenses: 10001 (expected: 1 to 10000)",
        ",'maxLicenses':1.0                    | maxLicenses: expected an integer",
        ",'lifetime':'P31D'                    | lifetime: expected PT1S to P30D",
        ",'lifetime':'PT0.5S'                  | lifetime: expected PT1S to P30D",
        ",'lifetime':'-PT1H'                   | lifetime: expected PT1S to P30D",
        ",'lifetime':'PT2562047788015215H'     | lifetime: expected PT1S to P30D",
        ",'lifetime':3600                      | lifetime: expected a text",
        ",'authorization':{'resource':'r','source':'mvpd'} | authorization.notAfter: expected an ISO-8601 instant; it is required",
        ",'authorization':{'resource':'r','source':'mvpd','notAfter':'+10000-01-01T00:00:00Z'} | authorization.notAfter: expected an instant of the years 1 to 9999",
        ",'authorization':{'resource':'r','source':'mvpd','notBefore':'0000-12-31T23:59:59Z','notAfter':'2027-01-01T00:00:00Z'} | authorization.notBefore: expected an instant of the years 1 to 9999",
        ",'authorization':{'resource':'r','source':'x','notAfter':'2027-01-01T00:00:00Z'} | authorization.source: expected mvpd, degradation, temppass or dummy",
        ",'authorization':{'resource':'r','source':'mvpd','notAfter':'2026-11-22T12:00:00.123Z'} | authorization.notAfter: expected an instant in the future",
        ",'authorization':{'resource':'r','source':'mvpd','notBefore':'2026-11-22T12:00:00.124Z','notAfter':'2027-01-01T00:00:00Z'} | authorization.notBefore: expected an instant that is not in the future",
      })
  void namesWhatIsWrong(String more, String problem) {
    assertInvalid(ask("POST", PATH, Licensing.order("Cablevision", more)), problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'203.0.113.7' | 'tv.example'  | ip: expected a literal IPv4 or IPv6 address",
        "'203.0.113.7' | 'dead.beef'   | ip: expected a literal IPv4 or IPv6 address",
        "'203.0.113.7' | '1.2.3.4:80'  | ip: expected a literal IPv4 or IPv6 address",
        "['drm-1']     | []            | licenseServers: expected at least one",
        "['drm-1']     | 'drm-1'       | licenseServers: expected an array",
        "['drm-1']     | ['x','drm-1','y'] | there is no license server",
        "'Cablevision' | 'Nobody'      | there is no enabled integration",
        "'demo-app'    | ''            | client: expected 1 to 255",
        "'living-room' | 7             | device: expected a text",
        "'living-room' | null          | device: expected; required is serviceProvider",
      })
  void namesWhatIsWrongWithWhatIsRequired(String right, String wrong, String problem) {
    String body = PLAIN.replace(json(right), json(wrong));
    assertThat(body).isNotEqualTo(PLAIN);
    assertInvalid(ask("POST", PATH, body), problem);
  }

  @Test
  void namesEveryProblemAtOnce() {
    assertInvalid(
        ask("POST", PATH, "{\"mvpd\":\"a\",\"ip\":\"::1\"}"),
        "serviceProvider, client, device, licenseServers: expected");
    assertInvalid(
        ask("POST", PATH, PLAIN.replace("Cablevision", "Nobody").replace("drm-1", "drm-9")),
        "there is no enabled integration REF30/Nobody; there is no license server drm-9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{", "{}", "\"x\"", "{}{}"})
  void refusesWhatIsNoSession(String body) {
    assertThat(ask("POST", PATH, body).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesABodyAboveItsLimitAndParameters() {
    assertInvalid(ask("POST", PATH, PLAIN + " ".repeat(64 * 1024)), "the document has more than");
    assertInvalid(ask("POST", PATH + "?author=me", PLAIN), "the query: expected no parameters");
  }

  @Test
  void answersAnyBodyWithASessionOrAnEnhancedError() {
    Garbage.feed(
        2_000,
        PLAIN,
        bytes -> {
          HttpResponse<String> answer =
              licensing.house.ask(
                  licensing.house.admin, "POST", PATH, bytes, "authorization", bearer());
          assertThat(answer.statusCode()).isIn(201, 400);
          assertThat(answer.body())
              .contains(answer.statusCode() == 201 ? "\"cookie\":" : "\"invalid_request\"");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE"})
  void knowsNoOtherSessions(String method) {
    for (String id : List.of("x", "1-1-1-1-1", Licensing.ID, "%00", "a%2Fb")) {
      HttpResponse<String> answer = ask(method, PATH + "/" + id, "");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("\"code\":\"not_found\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"POST, ''", "GET, /3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0", "DELETE, /x"})
  void asksForAToken(String method, String id) {
    HttpResponse<String> refused =
        licensing.house.ask(
            licensing.house.admin,
            method,
            PATH + id,
            House.utf8(PLAIN),
            "authorization",
            "Bearer x");

    assertThat(refused.statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"customerCookie\":\"\"}",
        "{\"customerCookie\":1}",
        "{\"customerCookie\":\"hushhushhushhushhushhushhushhushx\"}",
        "{\"customerCookie\":\"a\\u0000\"}",
        "{\"customerCookie\":\"c\",\"x\":1}",
      })
  void resetsNoBindingForABadCookieAndNeverRepeatsIt(String body) {
    HttpResponse<String> answer =
        licensing.house.askAdmin("POST", "/admin/v1/deviceBindings/resets", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"invalid_request\"").doesNotContain("hush");
  }

  @Test
  void licensesWhatTheViewerMayWatchAndCountsIt() {
    JsonNode session = licensing.opened("Cablevision", ",'maxLicenses':2");
    String asked = message(REQUIRING, "1", session.path("cookie").asText());

    assertThat(licensing.verdict(asked)).isEqualTo("granted");
    assertThat(licensing.verdict(asked)).isEqualTo("granted");
    assertThat(licensing.verdict(asked)).as("both are taken").isEqualTo("2002");
    assertThat(ask("GET", PATH + "/" + session.path("id").asText(), "").body())
        .contains("\"licensesTaken\":2");
  }

  @Test
  void licensesNothingWithoutASessionThatFits() {
    String cookie = licensing.cookie("Cablevision", "");

    assertThat(licensing.verdict(message(REQUIRING, "1", null))).isEqualTo("2005");
    assertThat(licensing.verdict(message(REQUIRING, "1", Licensing.COOKIE))).isEqualTo("2005");
    assertThat(licensing.verdict("other-server.example", message(REQUIRING, "1", cookie)))
        .as("it is for another license server")
        .isEqualTo("2005");
    licensing.house.clock.advance(Duration.ofHours(4));
    assertThat(licensing.verdict(message(REQUIRING, "1", cookie)))
        .as("it is over")
        .isEqualTo("2005");
  }

  @Test
  void licensesNothingOnARevokedSession() {
    JsonNode session = licensing.opened("Cablevision", "");
    String path = PATH + "/" + session.path("id").asText();
    String asked = message(REQUIRING, "1", session.path("cookie").asText());

    assertThat(licensing.verdict(asked)).isEqualTo("granted");
    assertThat(ask("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(ask("DELETE", path, "").statusCode()).isEqualTo(404);
    assertThat(licensing.verdict(asked)).isEqualTo("2005");
  }

  @Test
  void licensesOnDegradedAndTemporaryPermitsOnlyWhereTheContentSaysSo() {
    for (String mvpd : List.of("AuthZAll", "TempPass1")) {
      String cookie = licensing.cookie(mvpd, "");

      assertThat(licensing.verdict(message(REQUIRING, "1", cookie))).as(mvpd).isEqualTo("2002");
      assertThat(licensing.verdict(message(EASY, "1", cookie))).as(mvpd).isEqualTo("granted");
    }
  }

  @Test
  void licensesOnTheAuthorizationThatASessionStandsOnWhileItHolds() {
    String body = Licensing.order("Cablevision", STANDING).replace("living-room", "bedroom");
    String cookie = new Answered(ask("POST", PATH, body)).json().path("cookie").asText();

    assertThat(licensing.verdict(message(REQUIRING, "1", cookie))).isEqualTo("granted");
    licensing.house.clock.advance(Duration.ofHours(1));
    assertThat(licensing.verdict(message(REQUIRING, "1", cookie)))
        .as("nobody is signed in on that device")
        .isEqualTo("2002");
  }

  @Test
  void licensesOneServiceProvidersContentToItsOwnViewersAlone() {
    licensing.house.askAdmin(
        "POST",
        "/admin/v1/catalog",
        """
        {"version": 1, "clients": [{"id": "other-app", "secret": "%s",
         "serviceProviders": ["OTHER"]}]}
        """
            .formatted("x".repeat(32)));
    assertInvalid(
        ask("POST", PATH, PLAIN.replace("REF30", "OTHER")),
        "there is no client demo-app that may ask");
    String body = PLAIN.replace("REF30", "OTHER").replace("demo-app", "other-app");
    String cookie = new Answered(ask("POST", PATH, body)).json().path("cookie").asText();

    assertThat(licensing.verdict(message(REQUIRING, "1", cookie))).isEqualTo("2002");
  }

  @Test
  void bindsTheDeviceOfASessionToo() {
    String asked = message(REQUIRING_AND_BOUND, "3", licensing.cookie("Cablevision", ""));

    assertThat(licensing.verdict(asked)).isEqualTo("2006");
    licensing.house.licenses.known("device-1");
    assertThat(licensing.verdict(asked)).isEqualTo("granted");
  }

  private ViewerSession kept(JsonNode opened) {
    ViewerSessionId id = ViewerSessionId.parse(opened.path("id").asText()).orElseThrow();
    return Stages.answer(licensing.house.licenses.viewerSessions.show(Stages.call(), id))
        .orElseThrow()
        .session();
  }

  private HttpResponse<String> ask(String method, String path, String body) {
    return licensing.house.ask(
        licensing.house.admin, method, path, House.utf8(body), "authorization", bearer());
  }

  /** The backend's token is enough for all of this. */
  private static String bearer() {
    return "Bearer " + House.INGEST_TOKEN;
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static void assertInvalid(HttpResponse<String> answer, String problem) {
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode json = new Answered(answer).json();
    assertThat(json.path("code").asText()).isEqualTo("invalid_request");
    assertThat(json.path("details").asText()).startsWith(problem);
  }
}
