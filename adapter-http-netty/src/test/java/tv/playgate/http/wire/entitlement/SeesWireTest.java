package tv.playgate.http.wire.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.entitlement.EntitlementError;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.http.wire.Garbage;
import tv.playgate.http.wire.Golden;

class SeesWireTest {

  private static final String ID = "3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0";
  private static final String CONTENT = "9e828b37-842d-4f71-8233-c007fb1d4f5b";

  @Test
  void writesTheThreeAnswers() {
    TokenUrl url =
        new TokenUrl(
            "https://fp.service.expressplay.com/hms/fp/rights/?ExpressPlayToken=AQAAABNlKcEAAABQ");

    assertThat(text(SeesWriter.granted(ID, url))).isEqualTo(golden("granted.json"));
    assertThat(text(SeesWriter.refused(ID, EntitlementError.UNKNOWN_CONTENT)))
        .isEqualTo(golden("refused.json"));
    assertThat(text(SeesWriter.malformed(ID))).isEqualTo(golden("malformed.json"));
  }

  @ParameterizedTest
  @EnumSource(EntitlementError.class)
  void saysEveryErrorInAFewWords(EntitlementError error) {
    assertThat(text(SeesWriter.refused(ID, error)))
        .containsPattern("\"error\":" + error.number() + ",\"errorText\":\"[A-Za-z ,]{5,50}\"}");
  }

  @Test
  void refusesWithEveryErrorAsTheGoldenFileHasIt() {
    StringBuilder refusals = new StringBuilder();
    for (EntitlementError error : EntitlementError.values()) {
      refusals.append(text(SeesWriter.refused(ID, error))).append('\n');
    }
    assertThat(refusals).hasToString(golden("refusals.txt"));
  }

  @Test
  void readsTheFourRequests() {
    String id = "3F2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0";
    String cookie = "c7d1e0a49b3f4d5f8e6a1b2c3d4e5f60";

    assertThat(read(golden("request-without-type.json")))
        .isEqualTo(new SeesMessage.WellFormed(id, null, CONTENT, null));
    assertThat(read(golden("request-time-based.json")))
        .isEqualTo(new SeesMessage.WellFormed(id, 1L, CONTENT, null));
    assertThat(read(golden("request-registration.json")))
        .isEqualTo(new SeesMessage.WellFormed(id, 2L, CONTENT, cookie));
    assertThat(read(golden("request-device-bound.json")))
        .isEqualTo(new SeesMessage.WellFormed(id, 3L, CONTENT, cookie));
  }

  @Test
  void echoesAnyMessageIdAsItIsWhateverCharactersItHas() {
    String odd = "{3F2B}/\u00e9\uD83D\uDE00\u007f\u2028<&>'";

    assertThat(read(message("1", "").replace(ID, odd)))
        .isEqualTo(new SeesMessage.WellFormed(odd, null, CONTENT, null));
    assertThat(text(SeesWriter.refused(odd, EntitlementError.INVALID_GUID)))
        .startsWith("{\"messageID\":\"" + odd + "\",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"x\":1e400",
        ",\"x\":-1.0E-400",
        ",\"x\":null",
        ",\"x\":\"\\ud800\"",
        ",\"MessageID\":1",
        ",\"contentKey\":\"00112233445566778899aabbccddeeff\"",
        ",\"isAllowed\":true",
      })
  void passesOverWhatTheSchemaDoesNotKnow(String more) {
    assertThat(read(message("1", more)))
        .isEqualTo(new SeesMessage.WellFormed(ID, null, CONTENT, null));
  }

  @Test
  void takesNestingUpToItsLimit() {
    String deep = "[".repeat(63) + "]".repeat(63);

    assertThat(read(message("1", ",\"x\":" + deep)))
        .isEqualTo(new SeesMessage.WellFormed(ID, null, CONTENT, null));
    assertThat(read(message("1", ",\"x\":[" + deep + "]")))
        .isEqualTo(new SeesMessage.Malformed(ID));
  }

  @Test
  void refusesWhatIsBeforeOrBehindTheMessage() {
    assertThat(read("\uFEFF" + message("1", ""))).isEqualTo(new SeesMessage.Malformed(null));
    for (String behind : List.of("x", "{}", ",", "}", "\u0000", "//")) {
      assertThat(read(message("1", "") + behind)).isEqualTo(new SeesMessage.Malformed(ID));
    }
    assertThat(read(" \r\n\t" + message("1", "") + " \n"))
        .isInstanceOf(SeesMessage.WellFormed.class);
  }

  @Test
  void readsWhatTheSchemaAllows() {
    assertThat(
            read(
                message(
                    "1", ",\"requestType\":3,\"customerCookie\":\"c\",\"x\":{\"version\":\"1\"}")))
        .isEqualTo(new SeesMessage.WellFormed(ID, 3L, CONTENT, "c"));
    assertThat(read(message("7", "")))
        .isEqualTo(new SeesMessage.WellFormed(ID, null, CONTENT, null));
  }

  @ParameterizedTest
  @CsvSource({
    "99999999999999999999999, 9223372036854775807",
    "-99999999999999999999999, -9223372036854775808",
    "0, 0",
    "-0, 0",
  })
  void readsIntegersOfAnySize(String written, long nearest) {
    assertThat(read(message("99999999999999999999999", ",\"requestType\":" + written)))
        .isEqualTo(new SeesMessage.WellFormed(ID, nearest, CONTENT, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "-1", "1.0", "1e0", "1E0", "1e400", "-1e400", "-0", "1.5", "true", "\"1\"", "null",
        "[1]", "{}", "[", "x"
      })
  void keepsTheMessageIdWhereTheVersionIsWrong(String version) {
    assertThat(read(message(version, ""))).isEqualTo(new SeesMessage.Malformed(ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"requestType\":\"1\"",
        ",\"requestType\":1.0",
        ",\"requestType\":true",
        ",\"requestType\":null",
        ",\"customerCookie\":1",
        ",\"customerCookie\":null",
        ",\"customerCookie\":[\"c\"]",
        ",\"contentID\":\"" + CONTENT + "\"",
        ",\"version\":1",
        ",\"x\":1,\"x\":1",
        ",\"message\\u0049D\":\"other\"",
        ",\"\\u0076ersion\":1",
        ",\"requestType\":1,\"request\\u0054ype\":1",
        ",\"x\":{\"a\":1,\"\\u0061\":1}",
        ",\"requestType\":1e400",
        ",\"requestType\":1E0",
        ",\"requestType\":01",
        ",\"requestType\":+1",
        ",\"x\":NaN",
        ",\"\\ud800\":1",
        ",\"customerCookie\":\"\\ud800\"",
        ",",
      })
  void keepsTheMessageIdWhereAnythingElseIsWrong(String more) {
    assertThat(read(message("1", more))).isEqualTo(new SeesMessage.Malformed(ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"" + ID + "\"",
        "{}",
        "{\"messageID\":1,\"version\":1,\"contentID\":\"x\"}",
        "{\"messageID\":null,\"version\":1,\"contentID\":\"x\"}",
        "{\"messageID\":\"\\udc00\",\"version\":1,\"contentID\":\"x\"}",
        "{\"version\":1,\"contentID\":\"x\"}",
        "{\"x\":[[[[",
      })
  void hasNoMessageIdWhereNoneCouldBeRead(String body) {
    assertThat(read(body)).isEqualTo(new SeesMessage.Malformed(null));
  }

  @Test
  void refusesAMessageWithoutContent() {
    assertThat(read("{\"messageID\":\"" + ID + "\",\"version\":1}"))
        .isEqualTo(new SeesMessage.Malformed(ID));
  }

  @Test
  void survivesDeepNesting() {
    assertThat(read(message("1", ",\"x\":" + "[".repeat(100_000))))
        .isEqualTo(new SeesMessage.Malformed(ID));
  }

  @Test
  void meetsGarbageWithAMessageThatCanBeAnswered() {
    Garbage.feed(
        message("1", ",\"requestType\":1,\"customerCookie\":\"c\""),
        bytes -> {
          @Nullable String id =
              SeesReader.read(bytes)
                  .fold(wellFormed -> wellFormed.messageId(), malformed -> malformed.messageId());
          if (id != null) {
            SeesWriter.malformed(id);
          }
        });
  }

  private static SeesMessage read(String body) {
    return SeesReader.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String message(String version, String more) {
    return "{\"messageID\":\""
        + ID
        + "\",\"contentID\":\""
        + CONTENT
        + "\",\"version\":"
        + version
        + more
        + "}";
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static String golden(String file) {
    return Golden.of(SeesWireTest.class, file);
  }
}
