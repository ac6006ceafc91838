package tv.playgate.domain.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.ContentFixture.GUID;
import static tv.playgate.domain.fixture.ContentFixture.ID;
import static tv.playgate.domain.fixture.ContentFixture.TOKEN_URL;
import static tv.playgate.domain.fixture.ContentFixture.content;
import static tv.playgate.domain.fixture.LicenseServerFixture.drm1;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindContent;
import tv.playgate.domain.evaluation.IssueTokenUrl;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.domain.fixture.ContentFixture;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.LicenseServer;

class EntitlementRulesTest {

  private static final String MESSAGE = "3F2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0";
  private static final String OTHER_GUID = "11111111-2222-3333-4444-555555555555";
  private static final ConfigurationSnapshot NOTHING_CONFIGURED =
      new ConfigurationSnapshot(new Revision(0), ConfigurationEntries.EMPTY);
  private static final String COOKIE = "c7d1e0a49b3f4d5f8e6a1b2c3d4e5f60";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "no-guid",
        "3f2b6c1e8a504f6d9d0e2b7c11a4e9f0",
        "{3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0}",
        "3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9f0 ",
        "3f2b6c1e-8a50-4f6d-9d0e-2b7c11a4e9fg",
        "3-2-1-4-5"
      })
  void refusesAMessageIdOrContentIdThatIsNoGuid(String noGuid) {
    assertThat(numberOf(decide(drm1(), noGuid, 1L, GUID, null, Facts.none()))).isEqualTo(2012);
    assertThat(numberOf(decide(drm1(), MESSAGE, 1L, noGuid, null, Facts.none()))).isEqualTo(2012);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 4, 4_294_967_297L, Long.MAX_VALUE, Long.MIN_VALUE})
  void refusesARequestTypeThatThereIsNot(long type) {
    assertThat(numberOf(decide(type, null, found(content())))).isEqualTo(2004);
  }

  @Test
  void refusesTypesTwoAndThreeWithoutACookie() {
    assertThat(numberOf(decide(2L, null, Facts.none()))).isEqualTo(2005);
    assertThat(numberOf(decide(3L, null, Facts.none()))).isEqualTo(2005);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c7d1e0a49b3f4d5f8e6a1b2c3d4e5f601", "a\nb", "äääääääääääääääää"})
  void refusesAMalformedCookieForEveryType(String cookie) {
    assertThat(numberOf(decide(null, cookie, Facts.none()))).isEqualTo(2005);
    assertThat(numberOf(decide(1L, cookie, Facts.none()))).isEqualTo(2005);
    assertThat(numberOf(decide(2L, cookie, Facts.none()))).isEqualTo(2005);
    assertThat(numberOf(decide(3L, cookie, Facts.none()))).isEqualTo(2005);
  }

  @Test
  void asksForTheContentOnceTheValuesHold() {
    assertThat(questionOf(decide(1L, null, Facts.none()))).isEqualTo(new FindContent(ID));
  }

  @Test
  void findsTheContentInWhateverCaseItsIdIsWritten() {
    String upper = GUID.toUpperCase(Locale.ROOT);
    assertThat(questionOf(decide(drm1(), MESSAGE, 1L, upper, null, Facts.none())))
        .isEqualTo(new FindContent(ID));
  }

  @Test
  void refusesAContentThatThereIsNot() {
    Facts none = Facts.none().plus(new FindContent(ID).answered(Optional.empty()));
    assertThat(numberOf(decide(1L, null, none))).isEqualTo(2001);
  }

  @Test
  void refusesAContentOutOfTheCallersScopeAsIfThereWereNone() {
    ContentId other = ContentId.parse(OTHER_GUID).orElseThrow();
    Facts facts = found(content().with(TOKEN_URL));
    assertThat(numberOf(decide(drm1(other), MESSAGE, 1L, GUID, null, facts))).isEqualTo(2001);
    assertThat(numberOf(decide(drm1(), MESSAGE, 1L, GUID, null, facts))).isZero();
    assertThat(numberOf(decide(drm1(ID, other), MESSAGE, 1L, GUID, null, facts))).isZero();
  }

  @ParameterizedTest
  @CsvSource({", 0", "1, 0", "2, 2003", "3, 2003"})
  void takesTypeOneOrNoneForATimeBasedContent(@Nullable Long type, int number) {
    assertThat(numberOf(decide(type, COOKIE, found(content().with(TOKEN_URL))))).isEqualTo(number);
  }

  @Test
  void refusesAContentBeforeItsFirstInstantAndFromItsEndOn() {
    assertThat(availability(NOW.plus(TICK), null)).isEqualTo(2002);
    assertThat(availability(NOW, null)).isZero();
    assertThat(availability(null, NOW.plus(TICK))).isZero();
    assertThat(availability(null, NOW)).isEqualTo(2002);
    assertThat(availability(null, null)).isZero();
    assertThat(availability(NOW, NOW.plus(TICK))).isZero();
  }

  @Test
  void handsOutAGivenTokenUrlWithoutAskingTheTokenService() {
    Content given = content().with(TOKEN_URL).get();
    assertThat(grantOf(decide(1L, null, found(content().with(TOKEN_URL)))))
        .isEqualTo(
            new Granted(given.id(), TOKEN_URL, Granted.Origin.CATALOG, Basis.NOTHING_REQUIRED));
    assertThat(numberOf(decide(1L, null, found(content().withoutKeys().with(TOKEN_URL))))).isZero();
  }

  @Test
  void asksTheTokenServiceForAUrlThatCarriesTheCookie() {
    assertThat(questionOf(decide(1L, null, found(content()))))
        .isEqualTo(new IssueTokenUrl(content().get(), null, null));
    assertThat(questionOf(decide(1L, COOKIE, found(content()))))
        .isEqualTo(new IssueTokenUrl(content().get(), new CustomerCookie(COOKIE), null));
  }

  @Test
  void grantsTheUrlThatTheTokenServiceIssued() {
    assertThat(grantOf(decide(1L, COOKIE, answered(new TokenUrlAnswer.Issued(TOKEN_URL)))))
        .isEqualTo(
            new Granted(ID, TOKEN_URL, Granted.Origin.TOKEN_SERVICE, Basis.NOTHING_REQUIRED));
  }

  @ParameterizedTest
  @CsvSource({"REFUSED, 2009", "UNAVAILABLE, 2010", "BAD_REPLY, 2011"})
  void refusesWhereTheTokenServiceIssuedNone(TokenUrlFailure failure, int number) {
    assertThat(numberOf(decide(1L, COOKIE, answered(new TokenUrlAnswer.NotIssued(failure)))))
        .isEqualTo(number);
  }

  @Test
  void doesNotTakeAUrlThatWasIssuedForAnotherCookie() {
    Facts foreign = answered(new TokenUrlAnswer.Issued(TOKEN_URL));
    assertThat(questionOf(decide(1L, "another-cookie", foreign)))
        .isEqualTo(new IssueTokenUrl(content().get(), new CustomerCookie("another-cookie"), null));
  }

  @Test
  void judgesIdsThenTypeThenCookieBeforeAnythingIsLookedUp() {
    assertThat(numberOf(decide(drm1(), "x", 9L, "y", "", Facts.none()))).isEqualTo(2012);
    assertThat(numberOf(decide(9L, "", Facts.none()))).isEqualTo(2004);
    assertThat(numberOf(decide(2L, "", Facts.none()))).isEqualTo(2005);
  }

  @Test
  void judgesScopeThenTypeThenPeriod() {
    ContentId other = ContentId.parse(OTHER_GUID).orElseThrow();
    Facts past = found(content().with(TOKEN_URL).available(null, NOW));
    assertThat(numberOf(decide(drm1(other), MESSAGE, 2L, GUID, COOKIE, past))).isEqualTo(2001);
    assertThat(numberOf(decide(2L, COOKIE, past))).isEqualTo(2003);
    assertThat(numberOf(decide(1L, COOKIE, past))).isEqualTo(2002);
  }

  @Test
  void neverTellsTheCookieOrTheUrl() {
    Facts issued = answered(new TokenUrlAnswer.Issued(TOKEN_URL));
    Evaluation<Granted, Refused> granted = decide(1L, COOKIE, issued);
    assertThat(grantOf(granted).describe() + granted + issued.inOrder())
        .doesNotContain(COOKIE)
        .doesNotContain("ExpressPlayToken");
    assertThat(decide(3L, COOKIE + "x", Facts.none()).toString()).doesNotContain(COOKIE);
    assertThat(new EntitlementRequest(drm1(), MESSAGE, 1L, GUID, COOKIE).toString())
        .doesNotContain(COOKIE);
  }

  private static int availability(@Nullable Instant from, @Nullable Instant until) {
    return numberOf(decide(1L, null, found(content().with(TOKEN_URL).available(from, until))));
  }

  private static Facts found(ContentFixture content) {
    return Facts.none().plus(new FindContent(ID).answered(Optional.of(content.get())));
  }

  private static Facts answered(TokenUrlAnswer answer) {
    return found(content())
        .plus(
            new IssueTokenUrl(content().get(), new CustomerCookie(COOKIE), null).answered(answer));
  }

  private static Evaluation<Granted, Refused> decide(
      @Nullable Long type, @Nullable String cookie, Facts facts) {
    return decide(drm1(), MESSAGE, type, GUID, cookie, facts);
  }

  private static Evaluation<Granted, Refused> decide(
      LicenseServer caller,
      String message,
      @Nullable Long type,
      String content,
      @Nullable String cookie,
      Facts facts) {
    return EntitlementRules.decide(
        EntitlementPolicy.USUAL,
        NOTHING_CONFIGURED,
        new EntitlementRequest(caller, message, type, content, cookie),
        facts,
        NOW);
  }

  /** The number of the refusal; 0 for a grant, which no refusal ever has. */
  private static int numberOf(Evaluation<Granted, Refused> evaluation) {
    return evaluation.fold(
        granted -> 0,
        refused -> refused.error().number(),
        question -> {
          throw new AssertionError("unexpected: " + question);
        });
  }

  private static Granted grantOf(Evaluation<Granted, Refused> evaluation) {
    return evaluation.fold(
        granted -> granted,
        refused -> {
          throw new AssertionError("unexpected: " + refused);
        },
        question -> {
          throw new AssertionError("unexpected: " + question);
        });
  }

  private static Object questionOf(Evaluation<Granted, Refused> evaluation) {
    return evaluation.<Object>fold(
        granted -> "unexpected: " + granted,
        refused -> "unexpected: " + refused,
        question -> question);
  }
}
