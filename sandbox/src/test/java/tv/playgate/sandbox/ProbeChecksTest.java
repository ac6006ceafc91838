package tv.playgate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeChecksTest {

  private static final ProbeQuestion QUESTION = new ProbeQuestion("A-1", 1, 1, "c", "a-cookie");
  private static final String URL = "https://fp.example/rights/?ExpressPlayToken=tok";
  private static final String GRANTED =
      "{\"messageID\":\"A-1\",\"version\":1,\"isAllowed\":true,\"epTokenURL\":\"" + URL + "\"}";
  private static final String DENIED =
      "{\"messageID\":\"A-1\",\"version\":1,\"isAllowed\":false,\"epTokenURL\":\"\","
          + "\"error\":2001,\"errorText\":\"content not known\"}";

  @Test
  void findsNothingWrongWithAProperGrantAndShowsNoToken() {
    ProbeResult result = check(200, "application/json; charset=utf-8", GRANTED);

    assertThat(result.problems()).isEmpty();
    assertThat(result.granted()).isTrue();
    assertThat(result.error()).isEmpty();
    assertThat(result.tokenUrl()).isEqualTo(URL);
    assertThat(result.shown()).contains("https://fp.example/rights/?redacted");
    assertThat(result.shown() + result).doesNotContain("=tok");
  }

  @Test
  void findsNothingWrongWithAProperDenial() {
    ProbeResult result = check(200, "application/json", DENIED);

    assertThat(result.problems()).isEmpty();
    assertThat(result.granted()).isFalse();
    assertThat(result.error()).hasValue(2001);
    assertThat(result.tokenUrl()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "A-1, a-1, messageID",
    "\"version\":1, \"version\":2, version",
    "\"version\":1, \"version\":\"1\", version",
    "true, \"true\", isAllowed",
    "https:, http:, epTokenURL",
    "=tok, =, epTokenURL",
    "isAllowed, allowed, isAllowed",
    "'}', ',\"trace\":1}', trace",
    "'}', ',\"error\":2001}', error",
    "'}', ',\"version\":1}', twice",
    "'{', '[', no JSON",
  })
  void turnsDownAGrant(String good, String bad, String problem) {
    turnsDown(check(200, "application/json", GRANTED.replace(good, bad)), problem);
  }

  @ParameterizedTest
  @CsvSource({
    "2001, 0, error",
    "2001, 503, error",
    "2001, \"2001\", error",
    "'\"error\":2001,', '', error",
    "'\"epTokenURL\":\"\",', '', epTokenURL",
    "'\"epTokenURL\":\"\"', '\"epTokenURL\":null', epTokenURL",
  })
  void turnsDownADenial(String good, String bad, String problem) {
    turnsDown(check(200, "application/json", DENIED.replace(good, bad)), problem);
  }

  @Test
  void turnsDownAnyOtherStatusAndContentType() {
    turnsDown(check(403, "application/json", DENIED), "403");
    turnsDown(check(200, "text/html", GRANTED), "content type");
    turnsDown(check(200, "application/json", "[]"), "no object");
    turnsDown(check(200, "application/json", ""), "no JSON");
  }

  @Test
  void sendsWhatItIsGivenAndPrintsNoCookie() {
    assertThat(QUESTION.json())
        .isEqualTo(
            "{\"messageID\":\"A-1\",\"version\":1,\"requestType\":1,\"contentID\":\"c\","
                + "\"customerCookie\":\"a-cookie\"}");
    assertThat(new ProbeQuestion("m", 1, null, "c", null).json())
        .isEqualTo("{\"messageID\":\"m\",\"version\":1,\"contentID\":\"c\"}");
    assertThat(QUESTION.toString()).doesNotContain("a-cookie");
  }

  private static ProbeResult check(int status, String contentType, String body) {
    return ProbeChecks.of(QUESTION, status, contentType, body);
  }

  private static void turnsDown(ProbeResult result, String problem) {
    assertThat(result.problems()).anySatisfy(text -> assertThat(text).contains(problem));
    assertThat(result.granted()).isFalse();
    assertThat(result.tokenUrl()).isNull();
    assertThat(result.shown()).doesNotContain("=tok");
  }
}
