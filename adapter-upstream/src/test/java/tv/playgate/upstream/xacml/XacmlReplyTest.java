package tv.playgate.upstream.xacml;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.xacml.ReplyBuilder.message;
import static tv.playgate.upstream.xacml.ReplyBuilder.reply;
import static tv.playgate.upstream.xacml.ReplyBuilder.saying;
import static tv.playgate.upstream.xacml.XacmlFixture.BAD_REPLY;
import static tv.playgate.upstream.xacml.XacmlFixture.DENIED;
import static tv.playgate.upstream.xacml.XacmlFixture.MISSING;
import static tv.playgate.upstream.xacml.XacmlFixture.PLAIN;
import static tv.playgate.upstream.xacml.XacmlFixture.about;
import static tv.playgate.upstream.xacml.XacmlFixture.answer;
import static tv.playgate.upstream.xacml.XacmlFixture.dialect;
import static tv.playgate.upstream.xacml.XacmlFixture.permitted;
import static tv.playgate.upstream.xacml.XacmlFixture.published;
import static tv.playgate.upstream.xacml.XacmlFixture.read;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.XacmlDialect;
import tv.playgate.domain.upstream.XacmlMember;

/** What replies mean (pass-decisions §9.1). */
class XacmlReplyTest {

  private static final XacmlDialect FROM_ISSUER = dialect(Map.of(XacmlMember.ISSUER, "ISSUER"));

  @Test
  void readsThePublishedReply() {
    XacmlReply reply = read(published("reply.xml"), "resource1", "resource2");
    assertThat(reply.answers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new Resource("resource1"),
                permitted(Duration.ofSeconds(24 * 60 * 60 + 1)),
                new Resource("resource2"),
                DENIED));
    assertThat(reply.doubts()).isEmpty();
  }

  @Test
  void readsThePublishedPlainReply() {
    assertThat(answer(PLAIN, published("plain-reply.xml"))).isEqualTo(permitted(null));
  }

  @Test
  void takesNoPlainReplyForAQueryAndNoEnvelopeForAPlainRequest() {
    assertThat(answer(published("plain-reply.xml"))).isEqualTo(BAD_REPLY);
    assertThat(answer(PLAIN, published("reply.xml"))).isEqualTo(BAD_REPLY);
  }

  @Test
  void deniesWithTheMessageForTheViewerTidied() {
    assertThat(answer(saying("Deny", message("Call us")).xml()))
        .isEqualTo(new MvpdAnswer.Denied(null, "tidy Call us"));
    assertThat(answer(saying("Deny", message(" ")).xml())).isEqualTo(DENIED);
  }

  @Test
  void deniesWhatDoesNotApply() {
    assertThat(answer(saying("NotApplicable", message("No policy")).xml()))
        .isEqualTo(new MvpdAnswer.Denied("NotApplicable", "tidy No policy"));
  }

  @Test
  void deniesWhatTheReplyDoesNotMention() {
    XacmlReply reply = read(saying("Permit").xml(), "resource1", "resource2");
    assertThat(about(reply, "resource1")).isEqualTo(permitted(null));
    assertThat(about(reply, "resource2")).isEqualTo(MISSING);
    assertThat(answer(reply().xml())).isEqualTo(MISSING);
  }

  @Test
  void doesNotCareAboutWhatWasNeverAsked() {
    XacmlReply reply = read(reply().result("resource9", "Permit").xml(), "resource1");
    assertThat(reply.answers()).containsExactly(Map.entry(new Resource("resource1"), MISSING));
  }

  @Test
  void failsWhatTheMvpdCouldNotDecide() {
    XacmlReply reply =
        read(saying("Indeterminate").result("resource2", "Permit").xml(), "resource1", "resource2");
    assertThat(about(reply, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(about(reply, "resource2")).isEqualTo(permitted(null));
    assertThat(reply.doubts()).containsExactly(BadReply.INDETERMINATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"permit", "PERMIT", "", "Permit Deny", "Maybe"})
  void knowsNoOtherDecisions(String decision) {
    XacmlReply reply = read(saying(decision).xml(), "resource1");
    assertThat(about(reply, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(reply.doubts()).containsExactly(BadReply.MALFORMED);
  }

  @Test
  void takesAResultWithoutAnIdForTheOnlyResourceAsked() {
    assertThat(answer(reply().unnamedResult("Permit").xml())).isEqualTo(permitted(null));
  }

  @Test
  void cannotTellWhichOfSeveralAResultWithoutAnIdIsAbout() {
    XacmlReply reply =
        read(
            reply().unnamedResult("Permit").result("resource2", "Permit").xml(),
            "resource1",
            "resource2");
    assertThat(reply.answers().values()).containsOnly(BAD_REPLY);
    assertThat(reply.doubts()).containsExactly(BadReply.UNNAMED_RESULT);
  }

  @Test
  void failsTheOneResourceThatResultsDisagreeAbout() {
    XacmlReply reply =
        read(
            saying("Permit").result("resource1", "Deny").result("resource2", "Permit").xml(),
            "resource1",
            "resource2");
    assertThat(about(reply, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(about(reply, "resource2")).isEqualTo(permitted(null));
    assertThat(reply.doubts()).containsExactly(BadReply.CONTRADICTION);
  }

  @Test
  void staysInDoubtHoweverOftenOneSideOfAContradictionIsRepeated() {
    assertThat(
            answer(
                saying("Permit")
                    .result("resource1", "Deny")
                    .result("resource1", "Permit")
                    .unnamedResult("Permit")
                    .xml()))
        .isEqualTo(BAD_REPLY);
  }

  @Test
  void takesTwoResultsThatAgreeForOne() {
    assertThat(answer(saying("Permit").result("resource1", "Permit").xml()))
        .isEqualTo(permitted(null));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01T00:10:00Z, PT10M",
    "2025-01-01T01:10:00+01:00, PT10M",
    "2025-01-01T00:00:00.5Z, PT0.5S",
    "2024-12-31T23:59:01Z, PT0S",
    "2999-01-01T00:00:00Z, P3650D",
  })
  void permitsForAsLongAsTheConditionsHold(String notOnOrAfter, Duration ttl) {
    assertThat(answer(saying("Permit").window(null, notOnOrAfter).xml())).isEqualTo(permitted(ttl));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 2024-12-31T23:59:00Z",
        "-, 2000-01-01T00:00:00Z",
        "2025-01-01T00:01:00.001Z, -",
        "2025-01-01T00:01:01Z, 2025-01-01T00:10:00Z",
      })
  void believesNothingOutsideItsConditionsButForAMinute(String notBefore, String notOnOrAfter) {
    XacmlReply reply = read(saying("Permit").window(notBefore, notOnOrAfter).xml(), "resource1");
    assertThat(about(reply, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(reply.doubts()).containsExactly(BadReply.OUT_OF_TIME);
  }

  @Test
  void putsUpWithAClockThatIsAMinuteAhead() {
    assertThat(answer(saying("Permit").window("2025-01-01T00:01:00Z", null).xml()))
        .isEqualTo(permitted(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "", "2025-01-02", "2025-01-02T00:00:00", "+999999999-12-31"})
  void readsNoOtherTimes(String notOnOrAfter) {
    assertThat(read(saying("Permit").window(null, notOnOrAfter).xml(), "resource1").doubts())
        .containsExactly(BadReply.MALFORMED);
  }

  @Test
  void keepsNothingThatIsMeantForOneUse() {
    assertThat(
            answer(
                saying("Permit")
                    .conditions(
                        "<saml:Conditions NotOnOrAfter=\"2025-01-02T00:00:00Z\">"
                            + "<saml:OneTimeUse/></saml:Conditions>")
                    .xml()))
        .isEqualTo(permitted(Duration.ZERO));
  }

  @Test
  void meetsNoConditionThatItDoesNotKnow() {
    XacmlReply reply =
        read(
            saying("Permit")
                .conditions("<saml:Conditions><saml:Condition/></saml:Conditions>")
                .xml(),
            "resource1");
    assertThat(about(reply, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(reply.doubts()).containsExactly(BadReply.CONDITION);
  }

  @Test
  void doesNotTakeAMisspeltLimitForNone() {
    assertThat(
            answer(
                saying("Permit")
                    .conditions("<saml:Conditions NotOnOrAftr=\"2000-01-01T00:00:00Z\"/>")
                    .xml()))
        .isEqualTo(BAD_REPLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Responder\"/>"
            + "</samlp:Status>",
        "<samlp:Status><samlp:StatusCode/></samlp:Status>",
        "<samlp:Status/>",
        "",
      })
  void believesNothingWithoutSuccess(String status) {
    assertThat(answer(saying("Permit").status(status).xml())).isEqualTo(BAD_REPLY);
  }

  @Test
  void takesAFaultForNoAnswer() {
    XacmlReply reply =
        read(
            ReplyBuilder.enveloped("<e:Fault><faultcode>e:Server</faultcode></e:Fault>"),
            "resource1");
    assertThat(about(reply, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(reply.doubts()).containsExactly(BadReply.FAULT);
  }

  @Test
  void believesTheIssuerThatIsConfigured() {
    assertThat(answer(FROM_ISSUER, saying("Permit").xml())).isEqualTo(permitted(null));
    assertThat(answer(FROM_ISSUER, saying("Permit").issuers(null, " ISSUER\n").xml()))
        .isEqualTo(permitted(null));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"ISSUER, other", "other, ISSUER", "ISSUER, -", "-, -", "issuer, issuer"})
  void believesNobodyElse(String ofResponse, String ofAssertion) {
    XacmlReply reply =
        read(FROM_ISSUER, saying("Permit").issuers(ofResponse, ofAssertion).xml(), "resource1");
    assertThat(about(reply, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(reply.doubts()).containsExactly(BadReply.ISSUER);
  }

  @Test
  void asksNoPlainReplyForAnIssuerInVain() {
    XacmlDialect plain =
        dialect(Map.of(XacmlMember.ENVELOPE, "plain", XacmlMember.ISSUER, "ISSUER"));
    assertThat(answer(plain, published("plain-reply.xml"))).isEqualTo(BAD_REPLY);
  }

  @Test
  void believesAnyIssuerWhereNoneIsConfigured() {
    assertThat(answer(saying("Permit").issuers("one", "other").xml())).isEqualTo(permitted(null));
  }

  @Test
  void takesNoAnswerToAnotherQuestion() {
    assertThat(answer(saying("Permit").inResponseTo(XacmlFixture.QUESTION_ID).xml()))
        .isEqualTo(permitted(null));
    XacmlReply other = read(saying("Permit").inResponseTo("_other").xml(), "resource1");
    assertThat(about(other, "resource1")).isEqualTo(BAD_REPLY);
    assertThat(other.doubts()).containsExactly(BadReply.OTHER_QUESTION);
  }

  @Test
  void looksForTheQuestionInTheSubjectToo() {
    assertThat(
            answer(
                saying("Permit")
                    .subject(
                        "<saml:Subject><saml:SubjectConfirmation><saml:SubjectConfirmationData"
                            + " InResponseTo=\"_other\"/></saml:SubjectConfirmation></saml:Subject>")
                    .xml()))
        .isEqualTo(BAD_REPLY);
  }

  @Test
  void understandsAnIdWhoseLineBreaksBecameBlanks() {
    XacmlReply reply =
        read(reply().result("a\nb", "Permit").result("c&#10;d", "Permit").xml(), "a\nb", "c\nd");
    assertThat(reply.answers().values()).containsOnly(permitted(null));
  }

  @Test
  void guessesNotWhereBlanksCouldMeanTwoIds() {
    XacmlReply reply = read(reply().result("a b", "Permit").xml(), "a\nb", "a\tb");
    assertThat(reply.answers().values()).containsOnly(MISSING);
    XacmlReply exact = read(reply().result("a b", "Permit").xml(), "a\nb", "a b");
    assertThat(about(exact, "a b")).isEqualTo(permitted(null));
    assertThat(about(exact, "a\nb")).isEqualTo(MISSING);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "text/xml",
        "application/xml;charset=UTF-8",
        "application/soap+xml; charset=\"utf-8\""
      })
  void readsWhatSaysThatItIsXml(String contentType) {
    byte[] reply = XacmlFixture.bytes(saying("Permit").xml());
    assertThat(about(read(XacmlDialect.PUBLISHED, reply, contentType, "resource1"), "resource1"))
        .isEqualTo(permitted(null));
  }
}
