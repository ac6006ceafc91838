package tv.playgate.http.wire.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.temporary.TemporaryIdentity;
import tv.playgate.domain.viewer.VisitorId;

class OptionalHeadersTest {

  private static final Instant EXPIRES = Instant.ofEpochMilli(2_025_430_636_000L);

  @ParameterizedTest
  @ValueSource(strings = {"0427591032", "\"0427591032\"", "\" 0427591032 \""})
  void readsAVisitorWithQuotesAndWithout(String value) {
    assertThat(VisitorIdentifierHeader.read(value)).contains(new VisitorId("0427591032"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "\"\"", "\" \"", "a\u0000b", "a\u0085b", "\ud800"})
  void readsNoVisitor(@Nullable String value) {
    assertThat(VisitorIdentifierHeader.read(value)).isEmpty();
    assertThat(VisitorIdentifierHeader.read("x".repeat(256))).isEmpty();
  }

  @Test
  void keepsAVisitorOpaque() {
    assertThat(VisitorIdentifierHeader.read("\"")).contains(new VisitorId("\""));
    assertThat(VisitorIdentifierHeader.read("a,b \"c")).contains(new VisitorId("a,b \"c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJlbWFpbCI6ImZvb0BiYXIuY29tIn0=",
        "eyJlbWFpbCI6ImZvb0BiYXIuY29tIn0",
        "eyJlbWFpbCI6ImZvb0BiYXIuY29tIn0%3D"
      })
  void readsThePublishedTrialIdentity(String value) {
    assertThat(TemporaryIdentityHeader.read(value).values())
        .containsExactly(Map.entry("email", "foo@bar.com"));
  }

  @Test
  void keepsEveryMemberOfATrialIdentityThatIsNoStructure() {
    String json =
        "{\"a\":\"x\",\"n\":1.50,\"b\":true,\"o\":{\"a\":1},\"l\":[\"x\"],\"z\":null,\"s\":\"\\ud800\"}";
    assertThat(TemporaryIdentityHeader.read(base64(json)).values())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "x", "n", "1.50", "b", "true"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "null",
        "1",
        "\"email\"",
        "[{\"email\":\"a\"}]",
        "{}",
        "{\"email\":\"a\"",
        "{\"email\":\"a\"}x",
        "{\"email\":\"a\",\"email\":\"b\"}"
      })
  void readsNoTrialIdentity(@Nullable String json) {
    assertThat(TemporaryIdentityHeader.read(json == null ? null : base64(json)))
        .isEqualTo(TemporaryIdentity.NONE);
  }

  @Test
  void readsNoTrialIdentityThatIsNotBase64OrTooLong() {
    assertThat(TemporaryIdentityHeader.read("{\"email\":\"a\"}")).isEqualTo(TemporaryIdentity.NONE);
    assertThat(TemporaryIdentityHeader.read(base64("{\"email\":\"" + "a".repeat(6_200) + "\"}")))
        .isEqualTo(TemporaryIdentity.NONE);
    assertThat(TemporaryIdentityHeader.read("eyJhIjoiYiJ9, eyJhIjoiYiJ9"))
        .isEqualTo(TemporaryIdentity.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2025430636000\"", "2025430636000", "\" 2025430636000 \""})
  void readsThePublishedPartnerStatus(String expirationDate) {
    String json =
        "{\"frameworkPermissionInfo\":{\"accessStatus\":\"granted\",\"error\":{\"code\":\"\",\"message\":\"\"}},"
            + "\"frameworkProviderInfo\":{\"id\":\"Cablevision\",\"expirationDate\":"
            + expirationDate
            + ",\"error\":{\"code\":\"\"}}}";
    assertThat(PartnerStatusHeader.read(base64(json)))
        .isEqualTo(new PartnerStatus("granted", "Cablevision", EXPIRES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"soon\"", "\"\"", "true", "1e999", "2025430636000.5", "99999999999999999999"})
  void takesAnExpirationDateThatCannotBeReadForOneThatIsOver(String date) {
    assertThat(partner(date)).isEqualTo(new PartnerStatus(null, "x", Instant.EPOCH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "[1]"})
  void readsNoExpirationDateWhereThereIsNone(String date) {
    assertThat(partner(date)).isEqualTo(new PartnerStatus(null, "x", null));
  }

  private static PartnerStatus partner(String date) {
    return PartnerStatusHeader.read(
        base64("{\"frameworkProviderInfo\":{\"id\":\"x\",\"expirationDate\":" + date + "}}"));
  }

  @Test
  void readsADeniedPartnerStatus() {
    assertThat(
            status(
                "{\"frameworkPermissionInfo\":{\"accessStatus\":\"denied\"},"
                    + "\"frameworkProviderInfo\":{}}"))
        .isEqualTo(new PartnerStatus("denied", null, null));
    assertThat(status("{\"frameworkPermissionInfo\":[],\"frameworkProviderInfo\":\"x\"}"))
        .isEqualTo(PartnerStatus.ABSENT);
    assertThat(status("{\"frameworkPermissionInfo\":{\"accessStatus\":\" \"}}"))
        .isEqualTo(PartnerStatus.ABSENT);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "null", "[]", "{", "{}x", "{\"a\":1,\"a\":2}", "\ud800"})
  void readsNoPartnerStatus(@Nullable String json) {
    assertThat(json == null ? PartnerStatusHeader.read(null) : status(json))
        .isEqualTo(PartnerStatus.ABSENT);
    assertThat(PartnerStatusHeader.read("!")).isEqualTo(PartnerStatus.ABSENT);
    assertThat(status("{\"x\":" + "[".repeat(5_000))).isEqualTo(PartnerStatus.ABSENT);
  }

  @Test
  void readsATokenInCompactFormAndDoesNotShowIt() {
    assertThat(SubjectTokenHeader.read("eyJ.eyJ.c2ln-_")).contains(Secret.of("eyJ.eyJ.c2ln-_"));
    assertThat(SubjectTokenHeader.read("x".repeat(8_192))).isPresent();
    assertThat(SubjectTokenHeader.read("abc").toString()).doesNotContain("abc");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a b", "a, a", "a\u0000", "\u00e9", "<a>"})
  void readsNoToken(@Nullable String value) {
    assertThat(SubjectTokenHeader.read(value)).isEmpty();
    assertThat(SubjectTokenHeader.read("x".repeat(8_193))).isEmpty();
  }

  private static PartnerStatus status(String json) {
    return PartnerStatusHeader.read(base64(json));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
