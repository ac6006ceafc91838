package tv.playgate.upstream.xacml;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.xacml.ReplyBuilder.obligation;
import static tv.playgate.upstream.xacml.ReplyBuilder.saying;
import static tv.playgate.upstream.xacml.XacmlFixture.BAD_REPLY;
import static tv.playgate.upstream.xacml.XacmlFixture.answer;
import static tv.playgate.upstream.xacml.XacmlFixture.dialect;
import static tv.playgate.upstream.xacml.XacmlFixture.permitted;
import static tv.playgate.upstream.xacml.XacmlFixture.read;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/** What comes with decisions (pass-decisions §9.1, decision D20). */
class XacmlObligationTest {

  private static final String RESTRICT = "urn:tve:xacml:2.0:obligations:restrict-pc";
  private static final String UPGRADE = "urn:tve:xacml:2.0:obligations:upgrade";
  private static final String UNKNOWN = "urn:example:obligations:watermark";
  private static final String UNTIL_TOMORROW = "2025-01-02T00:00:00Z";

  @ParameterizedTest
  @ValueSource(strings = {"olca", "ocla"})
  void fulfilsTheDutyToLogInBothSpellings(String spelling) {
    String log = "urn:cablelabs:" + spelling + ":1.0:obligations:log";
    assertThat(answer(saying("Permit", obligation(log, "Permit")).xml()))
        .isEqualTo(permitted(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"olca", "ocla"})
  void asksAgainWhenToldToInBothSpellings(String spelling) {
    String again = "urn:cablelabs:" + spelling + ":1.0:obligations:re-authz";
    assertThat(answer(saying("Permit", obligation(again, "Permit", "\n 30 ")).xml()))
        .isEqualTo(permitted(Duration.ofSeconds(30)));
  }

  @Test
  void asksAgainAtTheEarlierOfTwoTimes() {
    String soon = obligation("urn:cablelabs:olca:1.0:obligations:re-authz", "Permit", "30");
    String late = obligation("urn:cablelabs:olca:1.0:obligations:re-authz", "Permit", "999999");
    assertThat(answer(saying("Permit", soon, late).window(null, UNTIL_TOMORROW).xml()))
        .isEqualTo(permitted(Duration.ofSeconds(30)));
    assertThat(answer(saying("Permit", late).window(null, UNTIL_TOMORROW).xml()))
        .isEqualTo(permitted(Duration.ofDays(1)));
  }

  @Test
  void neverPermitsForLongerThanAnAnswerCanSay() {
    String far =
        obligation("urn:cablelabs:olca:1.0:obligations:re-authz", "Permit", "999999999999");
    assertThat(answer(saying("Permit", far).xml())).isEqualTo(permitted(Duration.ofDays(3650)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "1e3", "9999999999999", "٣", "<x:n>3</x:n>"})
  void doesNotPermitWhereItCannotReadWhenToAskAgain(String seconds) {
    String again = obligation("urn:cablelabs:olca:1.0:obligations:re-authz", "Permit", seconds);
    assertThat(answer(saying("Permit", again).xml())).isEqualTo(BAD_REPLY);
  }

  @Test
  void doesNotPermitWhereItIsToldSeveralTimesOrNone() {
    String id = "urn:cablelabs:olca:1.0:obligations:re-authz";
    assertThat(answer(saying("Permit", obligation(id, "Permit", "1", "2")).xml()))
        .isEqualTo(BAD_REPLY);
    assertThat(answer(saying("Permit", obligation(id, "Permit")).xml())).isEqualTo(BAD_REPLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {UNKNOWN, RESTRICT, UPGRADE, "", "urn:cablelabs:olca:1.0:obligations:logs"})
  void doesNotPermitOnADutyThatItDoesNotKnow(String duty) {
    XacmlReply reply =
        read(
            saying("Permit", obligation(duty, "Permit")).result("resource2", "Permit").xml(),
            "resource1",
            "resource2");
    assertThat(XacmlFixture.about(reply, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(XacmlFixture.about(reply, "resource2")).isEqualTo(permitted(null));
    assertThat(reply.doubts()).containsExactly(BadReply.OBLIGATION);
  }

  @Test
  void seesADutyInWhateverNamespace() {
    String duty = "<Obligations><Obligation ObligationId=\"" + UNKNOWN + "\"/></Obligations>";
    assertThat(answer(saying("Permit", duty).xml())).isEqualTo(BAD_REPLY);
  }

  @Test
  void passesOverTheDutiesThatItMay() {
    XacmlDialect lenient =
        dialect(Map.of(XacmlMember.IGNORED_OBLIGATIONS, "urn:example:other " + UNKNOWN));
    assertThat(answer(lenient, saying("Permit", obligation(UNKNOWN, "Permit")).xml()))
        .isEqualTo(permitted(null));
    assertThat(answer(lenient, saying("Permit", obligation(RESTRICT, "Permit")).xml()))
        .isEqualTo(BAD_REPLY);
  }

  @Test
  void hasNoDutiesThatBelongToTheOtherDecision() {
    assertThat(answer(saying("Permit", obligation(UNKNOWN, "Deny")).xml()))
        .isEqualTo(permitted(null));
    assertThat(answer(saying("Deny", obligation(RESTRICT, "Permit")).xml()))
        .isEqualTo(denied(MvpdDenial.PLAIN));
  }

  @Test
  void takesADutyWithoutADecisionForOneOfTheDecisionAtHand() {
    String duty = "<x:Obligations><x:Obligation ObligationId=\"%s\"/></x:Obligations>";
    assertThat(answer(saying("Permit", duty.formatted(UNKNOWN)).xml())).isEqualTo(BAD_REPLY);
    assertThat(answer(saying("Deny", duty.formatted(RESTRICT)).xml()))
        .isEqualTo(denied(MvpdDenial.PARENTAL_CONTROLS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"permit", "Indeterminate", "NotApplicable", "", "Always"})
  void knowsNoOtherDecisionToFulfilDutiesOn(String decision) {
    assertThat(answer(saying("Permit", obligation(UNKNOWN, decision)).xml())).isEqualTo(BAD_REPLY);
  }

  @Test
  void tellsParentalControlsAndUpgradesFromOtherDenials() {
    assertThat(answer(saying("Deny", obligation(RESTRICT, "Deny")).xml()))
        .isEqualTo(denied(MvpdDenial.PARENTAL_CONTROLS));
    assertThat(answer(saying("Deny", obligation(UPGRADE, "Deny")).xml()))
        .isEqualTo(denied(MvpdDenial.UPGRADE));
    assertThat(
            answer(saying("Deny", obligation(UPGRADE, "Deny"), obligation(RESTRICT, "Deny")).xml()))
        .isEqualTo(denied(MvpdDenial.PARENTAL_CONTROLS));
  }

  @Test
  void deniesAllTheSameWhateverElseADenialComesWith() {
    assertThat(answer(saying("Deny", obligation(UNKNOWN, "Deny", "<x:any/>")).xml()))
        .isEqualTo(denied(MvpdDenial.PLAIN));
  }

  private static MvpdAnswer denied(MvpdDenial denial) {
    return new MvpdAnswer.Denied(denial, null, null);
  }
}
