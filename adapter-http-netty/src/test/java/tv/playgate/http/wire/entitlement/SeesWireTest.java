package tv.playgate.http.wire.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
      strings = {"0", "-1", "1.0", "1e0", "1.5", "true", "\"1\"", "null", "[1]", "{}", "[", "x"})
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
