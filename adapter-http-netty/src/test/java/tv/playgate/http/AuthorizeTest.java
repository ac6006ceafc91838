package tv.playgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.mediatoken.MediaTokenClaims;
import tv.playgate.domain.mediatoken.MediaTokenReading;
import tv.playgate.domain.resource.Resource;

/** What an authorization opens, and for how long (pass-decisions §10). */
class AuthorizeTest {

  private static final String MORE =
      "{\"serviceProvider\":\"REF30\",\"mvpd\":\"Cablevision\",\"maxAuthorizedResources\":3,"
          + "\"authorizationTtl\":\"PT1H\"}";

  @RegisterExtension final House house = new House();
  private final Asking good = Stage.in(house).authorize();
  private final long now = house.clock.instant().toEpochMilli();

  @Test
  void givesATokenForPermitsAlone() {
    Stage.change(house, "integrations", MORE);
    Answered answer = good.resources("resource1", "resource3", "resource2").ask();

    assertThat(answer.inWords())
        .isEqualTo("200 mvpd permit, mvpd authorization_denied_by_mvpd, mvpd permit");
    assertThat(answer.decision(0).has("token")).isTrue();
    assertThat(answer.decision(1).has("token")).isFalse();
    assertThat(answer.decision(1).has("notAfter")).isFalse();
    assertThat(answer.decision(2).has("token")).isTrue();
    assertThat(answer.decision(0).path("token")).isNotEqualTo(answer.decision(2).path("token"));
  }

  @Test
  void givesEachDuplicateATokenOfItsOwn() {
    Stage.change(house, "integrations", MORE);
    Answered answer = good.resources("resource1", "resource1").ask();

    assertThat(answer.inWords()).isEqualTo("200 mvpd permit, mvpd permit");
    assertThat(answer.decision(0).path("token")).isNotEqualTo(answer.decision(1).path("token"));
  }

  @Test
  void givesATokenForSevenMinutesInMilliseconds() {
    JsonNode token = good.ask().decision(0).path("token");

    assertThat(token.path("notBefore").isIntegralNumber()).isTrue();
    assertThat(token.path("notBefore").longValue()).isEqualTo(now);
    assertThat(token.path("notAfter").isIntegralNumber()).isTrue();
    assertThat(token.path("notAfter").longValue() - now).isEqualTo(420_000);
  }

  @Test
  void saysInTheTokenWhatWasPermittedToWhom() {
    String token = good.ask().decision(0).path("token").path("serializedToken").textValue();
    MediaTokenClaims claims = claims(token);

    assertThat(claims.resource()).isEqualTo(new Resource("resource1"));
    assertThat(claims.user()).isEqualTo("user-1");
    assertThat(claims.integration()).hasToString("REF30/Cablevision");
    assertThat(claims.validity().until()).isEqualTo(Instant.ofEpochMilli(now + 420_000));
  }

  private MediaTokenClaims claims(String token) {
    assertThat(house.mediaTokens.read(token)).isInstanceOf(MediaTokenReading.Genuine.class);
    return ((MediaTokenReading.Genuine) house.mediaTokens.read(token)).claims();
  }

  @ParameterizedTest
  @CsvSource({
    "Cablevision, 86400000",
    "AuthNAll, 86400000",
    "TempPass1, 14400000",
    "Dummy, 86400000"
  })
  void saysForHowLongADecisionHolds(String mvpd, long milliseconds) {
    JsonNode decision = good.at(mvpd).ask().decision(0);

    assertThat(decision.path("notBefore").longValue()).isEqualTo(now);
    assertThat(decision.path("notAfter").longValue() - now).isEqualTo(milliseconds);
  }

  @Test
  void saysNoTimeUnderAuthZAllButGivesAToken() {
    JsonNode decision = good.at("AuthZAll").on("nobody's").ask().decision(0);

    assertThat(decision.path("authorized").booleanValue()).isTrue();
    assertThat(decision.has("token")).isTrue();
    assertThat(decision.has("notBefore")).isFalse();
    assertThat(decision.has("notAfter")).isFalse();
  }

  @Test
  void holdsUnderAuthNAllNoLongerThanTheRule() {
    Stage.change(
        house,
        "degradationRules",
        "{\"id\":\"n-all\",\"serviceProvider\":\"REF30\",\"mvpd\":\"AuthNAll\",\"kind\":\"AuthNAll\","
            + "\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2026-11-22T12:00:10.123Z\"}");

    assertThat(good.at("AuthNAll").ask().decision(0).path("notAfter").longValue() - now)
        .isEqualTo(10_000);
    house.clock.advance(Duration.ofSeconds(10));
    assertThat(good.at("AuthNAll").ask().inWords())
        .isEqualTo("200 mvpd authenticated_profile_missing");
  }

  @Test
  void opensNothingBeyondTheEndOfATrial() {
    good.at("TempPass1").ask();
    house.clock.advance(Duration.ofHours(4).minusMinutes(1));
    JsonNode decision = good.at("TempPass1").ask().decision(0);

    long end = now + Duration.ofHours(4).toMillis();
    assertThat(decision.path("notAfter").longValue()).isEqualTo(end);
    assertThat(decision.path("token").path("notAfter").longValue()).isEqualTo(end);
  }

  @Test
  void takesOneResourceUnlessMoreWereAgreed() {
    assertThat(good.resources("resource1", "resource2").ask().inWords())
        .isEqualTo("200 mvpd too_many_resources, mvpd too_many_resources");
    assertThat(good.resources("resource1", "resource1").ask().inShort())
        .isEqualTo("200 mvpd too_many_resources");

    Stage.change(house, "integrations", MORE);
    assertThat(good.resources("resource1", "resource2", "resource1").ask().inShort())
        .isEqualTo("200 mvpd permit");
    assertThat(good.resources("resource1", "a", "b", "c").ask().inShort())
        .isEqualTo("200 mvpd too_many_resources");
  }

  @Test
  void asksTheMvpdForAnAuthoritativeAnswer() {
    house.mvpds.answer(new Resource("resource1"), new MvpdAnswer.Permitted());
    good.at("Asked").with("x-forwarded-for", "203.0.113.7").ask();

    assertThat(house.mvpds.questions())
        .singleElement()
        .satisfies(
            question -> {
              assertThat(question.kind()).isEqualTo(DecisionKind.AUTHORIZATION);
              assertThat(question.subject().value()).isEqualTo("user-2");
              assertThat(question.device().value()).isEqualTo(Stage.DEVICE);
              assertThat(question.address().value()).as("nobody trusts us").isEqualTo("127.0.0.1");
            });
  }
}
