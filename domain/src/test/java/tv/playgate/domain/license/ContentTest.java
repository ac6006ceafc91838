package tv.playgate.domain.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.domain.fixture.ContentFixture.GUID;
import static tv.playgate.domain.fixture.ContentFixture.ID;
import static tv.playgate.domain.fixture.ContentFixture.TOKEN_URL;
import static tv.playgate.domain.fixture.ContentFixture.content;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.Moment.hours;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.secret.WrappedSecret;

class ContentTest {

  private static final ContentKeyId KEY_ID = new ContentKeyId("^kid1");
  private static final DrmParameters WIDEVINE =
      new DrmParameters(
          DrmSystem.WIDEVINE,
          Map.of(DrmParameter.SECURITY_LEVEL, "1", DrmParameter.HDCP_OUTPUT_CONTROL, "0"));
  private static final String HEX = "00112233445566778899aabbCCDDEEFF";

  @Test
  void isAvailableFromItsFirstInstantUpToItsEnd() {
    Content content = content().available(NOW, hours(1)).get();
    assertThat(content.availableAt(NOW.minus(TICK))).isFalse();
    assertThat(content.availableAt(NOW)).isTrue();
    assertThat(content.availableAt(hours(1).minus(TICK))).isTrue();
    assertThat(content.availableAt(hours(1))).isFalse();
  }

  @Test
  void isAlwaysAvailableWhereNothingElseIsSaid() {
    assertThat(content().get().availableAt(hours(-100_000))).isTrue();
    assertThat(content().get().availableAt(hours(100_000))).isTrue();
  }

  @Test
  void isAvailableAtSomeTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> content().available(NOW, NOW).get());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> content().available(NOW, NOW.plusNanos(1)).get());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> content().available(hours(1), NOW).get())
        .withMessageStartingWith("availableUntil");
  }

  @Test
  void hasKeysOrATokenUrl() {
    assertThatIllegalArgumentException().isThrownBy(() -> content().withoutKeys().get());
    assertThat(content().withoutKeys().with(TOKEN_URL).get().keys()).isNull();
  }

  @Test
  void hasAllThatATokenRequestOfItsSystemNeeds() {
    WrappedKeys noIv = new WrappedKeys(secret("key"), null, null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contentOf(DrmSystem.FAIRPLAY, null, noIv, null, null))
        .withMessage("iv: expected for fairplay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contentOf(DrmSystem.WIDEVINE, null, noIv, WIDEVINE, null))
        .withMessageStartingWith("keyId: expected");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contentOf(DrmSystem.WIDEVINE, KEY_ID, noIv, null, null))
        .withMessage("drmParameters: expected for widevine");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contentOf(DrmSystem.PLAYREADY, KEY_ID, noIv, WIDEVINE, null))
        .withMessage("drmParameters: expected those of playready");
    assertThat(contentOf(DrmSystem.WIDEVINE, KEY_ID, noIv, WIDEVINE, null).keyId())
        .isEqualTo(KEY_ID);
  }

  @Test
  void needsNothingOfThatWhereTheTokenUrlIsGiven() {
    assertThat(contentOf(DrmSystem.WIDEVINE, null, null, null, TOKEN_URL).keys()).isNull();
  }

  @Test
  void namesTheKeyThatTheKeyStorageHas() {
    WrappedKeys stored = new WrappedKeys(null, secret("kek"), secret("iv"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contentOf(DrmSystem.FAIRPLAY, null, stored, null, null))
        .withMessageStartingWith("keyId: expected");
    assertThat(contentOf(DrmSystem.FAIRPLAY, KEY_ID, stored, null, null).keys()).isEqualTo(stored);
  }

  @Test
  void hasOneKeyAndNotTwo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WrappedKeys(secret("a"), secret("b"), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WrappedKeys(null, null, secret("iv")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContentKeys(Secret.of(HEX), Secret.of(HEX), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContentKeys(null, null, Secret.of(HEX)))
        .withMessage("contentKey: expected it, or a kek, and not both");
  }

  @Test
  void rentsByFairplayAlone() {
    TokenTerms rental = new TokenTerms(Duration.ofMinutes(5), Duration.ofDays(1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Content(
                    ID,
                    DrmSystem.WIDEVINE,
                    ContentKind.TIME_BASED,
                    null,
                    null,
                    rental,
                    null,
                    null,
                    null,
                    TOKEN_URL,
                    null))
        .withMessageStartingWith("rentalDuration: expected for fairplay alone");
  }

  private static Content contentOf(
      DrmSystem drm,
      @Nullable ContentKeyId keyId,
      @Nullable WrappedKeys keys,
      @Nullable DrmParameters parameters,
      @Nullable TokenUrl url) {
    return new Content(
        ID,
        drm,
        ContentKind.TIME_BASED,
        keyId,
        keys,
        new TokenTerms(Duration.ofMinutes(5), null),
        parameters,
        null,
        null,
        url,
        null);
  }

  private static WrappedSecret secret(String text) {
    return new WrappedSecret(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void printsNeitherKeysNorUrl() {
    assertThat(content().with(TOKEN_URL).get().toString())
        .contains("TokenUrl(redacted)", "WrappedSecret(3 bytes)")
        .doesNotContain(TOKEN_URL.value());
  }

  @Test
  void hasAnIdWhoseCaseDoesNotMatter() {
    assertThat(ContentId.parse(GUID.toUpperCase(Locale.ROOT))).hasValue(ID);
    assertThat(ID).hasToString(GUID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "9e828b37842d4f718233c007fb1d4f5b",
        "{9e828b37-842d-4f71-8233-c007fb1d4f5b}",
        "9e828b37-842d-4f71-8233-c007fb1d4f5b\n",
        " 9e828b37-842d-4f71-8233-c007fb1d4f5b",
        "9e828b37-842d-4f71-8233-c007fb1d4f5",
        "9e828b37-842d-4f71-8233-c007fb1d4f5bb",
        "9e828b37-842d-4f718233-c007-fb1d4f5bb",
        "９e828b37-842d-4f71-8233-c007fb1d4f5b"
      })
  void hasAnIdInTheOneFormOnly(String text) {
    assertThat(ContentId.parse(text)).isEmpty();
    assertThat(GuidForm.HYPHENATED.read(text)).isEmpty();
  }

  @Test
  void hasKeysOfThirtyTwoHexadecimalDigitsThatPrintAsRedacted() {
    assertThat(ContentKeys.of(Secret.of(HEX), Secret.of(HEX)).toString()).doesNotContain(HEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00", "00112233445566778899aabbccddeef", "xyz12233445566778899aabbccddeeff"})
  void hasNoOtherKeysAndDoesNotRepeatThem(String wrong) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContentKeys.of(Secret.of(wrong), Secret.of(HEX)))
        .withMessage("contentKey: expected 32 hexadecimal digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContentKeys.of(Secret.of(HEX), Secret.of(wrong + HEX)))
        .withMessage("iv: expected 32 hexadecimal digits");
  }

  @ParameterizedTest
  @CsvSource({"PT1S,", "P30D,", "PT5M, PT1S", "PT5M, P400D"})
  void promisesWholeSeconds(Duration lifetime, Duration rental) {
    assertThat(new TokenTerms(lifetime, rental).tokenLifetime()).isEqualTo(lifetime);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,",
    "PT0.999S,",
    "PT1.5S,",
    "PT-1S,",
    "P30DT1S,",
    "PT5M, PT0S",
    "PT5M, PT1.000000001S",
    "PT5M, PT-1S"
  })
  void promisesNothingElse(Duration lifetime, Duration rental) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenTerms(lifetime, rental));
  }
}
