package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script of another origin is told. */
class CrossOriginTest {

  private static final String PATH = "/api/v2/REF30/decisions/preauthorize/Cablevision";
  private static final String ORIGIN = "https://app.example";
  private static final String EXPOSED =
      "pass_sfp,Authzf-Error-Code,Authzf-Sub-Error-Code,Authzf-Error-Details";

  @RegisterExtension final House house = House.throttled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        PATH,
        PATH + "/",
        "/api/v2/a/decisions/preAuthze/b",
        "/o/client/token",
        PATH + "?x"
      })
  void answersAPreflight(String path) {
    HttpResponse<String> answer = ask("OPTIONS", path, ORIGIN);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(House.header(answer, "content-length")).isEqualTo("0");
    Map.of(
            "access-control-allow-origin",
            "*",
            "access-control-allow-methods",
            "POST,GET,OPTIONS,DELETE",
            "access-control-allow-headers",
            "authorization,content-type,accept,AP-Session-Identifier,AP-Device-Identifier,"
                + "AP-SDK-Identifier,X-Device-Info,Adobe-Subject-Token,"
                + "X-Roku-Reserved-Roku-Connect-Token,AD-Service-Token,"
                + "AP-Partner-Framework-Status,AP-TempPass-Identity,AP-Visitor-Identifier",
            "access-control-expose-headers",
            EXPOSED,
            "access-control-max-age",
            "7200")
        .forEach((name, value) -> assertThat(House.header(answer, name)).isEqualTo(value));
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
  }

  @Test
  void answersOptionsWithoutAnOriginToo() {
    HttpResponse<String> answer = ask("OPTIONS", PATH, "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(House.header(answer, "access-control-allow-origin")).isEqualTo("*");
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, /nowhere, 404",
    "OPTIONS, /admin/v1/catalog, 404",
    "POST, /nowhere, 404",
    "GET, " + PATH + ", 405",
    "POST, " + PATH + ", 401",
    "POST, /o/client/token, 400",
  })
  void letsTheScriptReadEveryError(String method, String path, int status) {
    HttpResponse<String> answer = ask(method, path, ORIGIN);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(House.header(answer, "access-control-allow-origin")).isEqualTo("*");
    assertThat(House.header(answer, "access-control-expose-headers")).isEqualTo(EXPOSED);
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-methods");
  }

  @Test
  void letsTheScriptReadThatItAsksTooOften() {
    for (int i = 0; i < 31; i++) {
      ask("POST", "/nowhere", ORIGIN);
    }
    HttpResponse<String> answer = ask("OPTIONS", PATH, ORIGIN);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(House.header(answer, "access-control-allow-origin")).isEqualTo("*");
    assertThat(House.header(answer, "access-control-expose-headers")).isEqualTo(EXPOSED);
  }

  @Test
  void saysNothingOfOriginsToWhomHasNone() {
    assertThat(ask("POST", PATH, "").headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }

  @Test
  void keepsTheAllowedMethodOfAWrongOne() {
    assertThat(House.header(ask("GET", PATH, ORIGIN), "allow")).isEqualTo("POST");
  }

  @Test
  void doesNotOpenTheOtherDoorsToScripts() {
    HttpResponse<String> admin =
        house.ask(house.admin, "OPTIONS", "/admin/v1/catalog", new byte[0], "origin", ORIGIN);
    assertThat(admin.statusCode()).isEqualTo(405);
    assertThat(admin.headers().map().keySet())
        .noneMatch(name -> name.startsWith("access-control-"));
  }

  private HttpResponse<String> ask(String method, String path, String origin) {
    return origin.isEmpty()
        ? house.ask(house.decisions, method, path, new byte[0])
        : house.ask(house.decisions, method, path, new byte[0], "origin", origin);
  }
}
