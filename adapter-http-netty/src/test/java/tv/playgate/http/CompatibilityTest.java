package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each switch does what it is named after, and nothing else (pass-decisions §13). */
class CompatibilityTest {

  private static final String[] SIX = {"a", "b", "c", "d", "e", "f"};

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house);

  private void expect(String compatibility) {
    Stage.change(
        house, "serviceProviders", "{\"id\":\"REF30\",\"compatibility\":{" + compatibility + "}}");
  }

  @ParameterizedTest
  @CsvSource({
    "Nobody, authenticated_profile_missing",
    "Early, authenticated_profile_missing",
    "Expired, authenticated_profile_expired",
    "Ended, authenticated_profile_invalidated",
  })
  void putsErrorsOfTheProfileOnTopLevel(String mvpd, String code) {
    for (Asking asking : new Asking[] {good.at(mvpd), good.at(mvpd).authorize()}) {
      assertThat(asking.ask().inWords()).isEqualTo("200 mvpd " + code);
    }
    expect("\"requestWide403OnTopLevel\":true");
    for (Asking asking : new Asking[] {good.at(mvpd), good.at(mvpd).authorize()}) {
      Answered answer = asking.ask();
      assertThat(answer.inWords()).isEqualTo("403 " + code);
      assertThat(answer.body()).startsWith("{\"action\":\"authentication\",\"status\":403,");
      assertThat(answer.header("www-authenticate")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"preauthorize", "authorize"})
  void putsTooManyResourcesOnTopLevel(String kind) {
    Asking six = good.kind(kind).resources(SIX);

    assertThat(six.ask().inShort()).isEqualTo("200 mvpd too_many_resources");
    expect("\"requestWide403OnTopLevel\":true");
    assertThat(six.ask().inWords()).isEqualTo("403 too_many_resources");
  }

  @Test
  void leavesErrorsOfOneResourceWhereTheyAre() {
    expect("\"requestWide403OnTopLevel\":true");

    assertThat(good.resources("resource3").ask().inWords())
        .isEqualTo("200 mvpd preauthorization_denied_by_mvpd");
    assertThat(good.at("AuthZNone").ask().inWords())
        .isEqualTo("200 degradation authorization_denied_by_degradation_rule");
    assertThat(good.at("Promo1").ask().inWords())
        .isEqualTo("200 temppass invalid_header_identity_for_temporary_access");
    assertThat(good.at("Asked").ask().inWords()).isEqualTo("200 mvpd network_received_error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"preauthorize", "authorize"})
  void answersTooManyResourcesWithNoDecision(String kind) {
    expect("\"emptyDecisionsForTooManyResources\":true");
    Answered answer = good.kind(kind).resources(SIX).ask();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"decisions\":[]}");
    assertThat(good.at("Nobody").ask().inWords())
        .isEqualTo("200 mvpd authenticated_profile_missing");
  }

  @Test
  void reproducesThePagesOfJune2025() {
    expect("\"profile\":\"rest-v2-2025-06\"");
    assertThat(good.resources(SIX).ask().body()).isEqualTo("{\"decisions\":[]}");

    expect("\"profile\":\"rest-v2-2026-05\"");
    assertThat(good.resources(SIX).ask().inShort()).isEqualTo("200 mvpd too_many_resources");
  }

  @Test
  void letsASwitchGoOverTheProfile() {
    expect("\"profile\":\"rest-v2-2025-06\",\"emptyDecisionsForTooManyResources\":false");
    assertThat(good.resources(SIX).ask().inShort()).isEqualTo("200 mvpd too_many_resources");

    expect("\"profile\":\"rest-v2-2026-05\",\"emptyDecisionsForTooManyResources\":true");
    assertThat(good.resources(SIX).ask().body()).isEqualTo("{\"decisions\":[]}");
  }

  private void degrade(String kind) {
    Stage.change(
        house,
        "degradationRules",
        "{\"id\":\"some\",\"serviceProvider\":\"REF30\",\"mvpd\":\"Cablevision\",\"kind\":\""
            + kind
            + "\",\"resources\":[\"apasstest1\"],"
            + "\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2036-01-01T00:00:00Z\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "AuthNAll, permit",
    "AuthZAll, permit",
    "AuthZNone, authorization_denied_by_degradation_rule"
  })
  void decidesEverythingByARuleThatCoversOne(String kind, String word) {
    degrade(kind);

    assertThat(good.resources("REF30", "apasstest1").ask().inWords())
        .isEqualTo("200 degradation " + word + ", degradation " + word);
    assertThat(good.ask().inWords()).as("it covers none of them").isEqualTo("200 mvpd permit");
  }

  @ParameterizedTest
  @CsvSource({
    "AuthNAll, permit",
    "AuthZAll, permit",
    "AuthZNone, authorization_denied_by_degradation_rule"
  })
  void decidesThoseAloneThatTheRuleCoversWhereThatIsExpected(String kind, String word) {
    degrade(kind);
    expect("\"degradationScopePerResource\":true");

    assertThat(good.resources("resource1", "apasstest1", "resource3").ask().inWords())
        .isEqualTo(
            "200 mvpd permit, degradation " + word + ", mvpd preauthorization_denied_by_mvpd");
    assertThat(good.on("stranger").resources("resource1", "apasstest1").ask().inWords())
        .isEqualTo("200 mvpd authenticated_profile_missing, degradation " + word);
  }

  @Test
  void keepsADegradedDecisionWhereTheOthersWouldBeOnTopLevel() {
    degrade("AuthZAll");
    expect("\"degradationScopePerResource\":true,\"requestWide403OnTopLevel\":true");

    assertThat(good.on("stranger").resources("resource1", "apasstest1").ask().inWords())
        .isEqualTo("200 mvpd authenticated_profile_missing, degradation permit");
    assertThat(good.on("stranger").ask().inWords()).isEqualTo("403 authenticated_profile_missing");
  }

  @Test
  void knowsTheChannelOfAnMrssDocument() {
    degrade("AuthZNone");
    String mrss =
        "<rss version='2.0'><channel><title>apasstest1</title><media:rating>pg</media:rating>"
            + "</channel></rss>";
    Answered answer = good.resources(mrss).ask();

    assertThat(answer.inWords())
        .isEqualTo("200 degradation authorization_denied_by_degradation_rule");
    assertThat(answer.decision(0).path("resource").textValue()).isEqualTo(mrss);
  }

  @Test
  void prefersAuthZNoneToAuthNAllAndThatToAuthZAll() {
    for (String kind : new String[] {"AuthZAll", "AuthNAll", "AuthZNone"}) {
      Stage.change(
          house,
          "degradationRules",
          "{\"id\":\"z"
              + kind
              + "\",\"serviceProvider\":\"REF30\",\"mvpd\":\"Cablevision\",\"kind\":\""
              + kind
              + "\",\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2036-01-01T00:00:00Z\"}");
      Answered answer = good.authorize().ask();
      assertThat(answer.inWords())
          .isEqualTo(
              kind.equals("AuthZNone")
                  ? "200 degradation authorization_denied_by_degradation_rule"
                  : "200 degradation permit");
      assertThat(answer.decision(0).has("notAfter")).isEqualTo(kind.equals("AuthNAll"));
    }
  }
}
