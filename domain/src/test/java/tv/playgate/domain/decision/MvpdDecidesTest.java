package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.decision.Situations.holdingWhatWasFound;
import static tv.playgate.domain.decision.Situations.preauthorization;
import static tv.playgate.domain.decision.Words.errorOf;
import static tv.playgate.domain.decision.Words.questionOf;
import static tv.playgate.domain.decision.Words.reasonsOf;
import static tv.playgate.domain.decision.Words.said;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.ProfileFixture.profile;
import static tv.playgate.domain.fixture.RequestFixture.askAbout;
import static tv.playgate.domain.fixture.RequestFixture.found;
import static tv.playgate.domain.fixture.RequestFixture.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.fixture.ProfileFixture;
import tv.playgate.domain.resource.Resource;

class MvpdDecidesTest {

  private static final MvpdAnswer YES = new MvpdAnswer.Permitted();

  private final MvpdDecides rule = new MvpdDecides();

  @Test
  void findsTheChannelsOfThePublishedExampleInWhateverCaseTheyAreWritten() {
    Facts facts = found(profile().withLineup("CNN", "FBN", "MSNBC", "TRUTV").get());
    assertThat(reasonsOf(consider(configuration(), facts, "MSNBC", "FBN", "TruTV", "fbc-fox")))
        .isEqualTo(
            List.of(
                new Permit.InLineup(ProfileFixture.ID, "MSNBC"),
                new Permit.InLineup(ProfileFixture.ID, "FBN"),
                new Permit.InLineup(ProfileFixture.ID, "TruTV"),
                new Deny.NotInLineup(ProfileFixture.ID, "fbc-fox")));
  }

  @Test
  void deniesAChannelThatIsNotInTheLineup() {
    assertThat(errorOf(consider(configuration(), found(profile().get()), "a", "b")))
        .isEqualTo(EnhancedError.of(ErrorCode.PREAUTHORIZATION_DENIED_BY_MVPD));
  }

  @Test
  void looksForTheChannelTitleOfAnMrssDocument() {
    Facts facts = found(profile().withLineup("REF30").get());
    String document = "<rss><channel><title>ref30</title></channel></rss>";
    assertThat(reasonsOf(consider(configuration(), facts, document)))
        .isEqualTo(List.of(new Permit.InLineup(ProfileFixture.ID, "ref30")));
  }

  @Test
  void asksTheMvpdAboutEachResourceOnceInTheOrderOfTheRequest() {
    var word = consider(configuration().askingTheMvpd(), found(profile().get()), "b", "a", "b");
    assertThat(questionOf(word)).isEqualTo(askAbout("b", "a"));
    assertThat(askAbout("b", "a").resources())
        .containsExactly(new Resource("b"), new Resource("a"));
  }

  @Test
  void leavesTheLineupAloneWhereTheMvpdIsAsked() {
    Facts facts = found(profile().withLineup("a").get());
    assertThat(questionOf(consider(configuration().askingTheMvpd(), facts, "a")))
        .isEqualTo(askAbout("a"));
  }

  @Test
  void takesTheMvpdsWordForEachResource() {
    Facts facts =
        answered(
            Map.of(
                new Resource("yes"),
                YES,
                new Resource("no"),
                new MvpdAnswer.Denied("package", "Call 555"),
                new Resource("late"),
                new MvpdAnswer.Failed(MvpdFailure.TOO_LATE)),
            "no",
            "yes",
            "late");
    assertThat(reasonsOf(consider(configuration().askingTheMvpd(), facts, "no", "yes", "late")))
        .isEqualTo(
            List.of(
                new Deny.ByMvpd(ProfileFixture.ID, MvpdDenial.PLAIN, "package", "Call 555"),
                new Permit.ByMvpd(ProfileFixture.ID, null),
                new Deny.MvpdFailed(MvpdFailure.TOO_LATE)));
  }

  @Test
  void passesTheMvpdsDetailsOnAndKeepsItsReasonToItself() {
    Facts facts =
        answered(
            Map.of(new Resource("a"), new MvpdAnswer.Denied("CODE-7", "Upgrade to Gold")), "a");
    assertThat(errorOf(consider(configuration().askingTheMvpd(), facts, "a")))
        .isEqualTo(new EnhancedError(ErrorCode.PREAUTHORIZATION_DENIED_BY_MVPD, "Upgrade to Gold"));
  }

  @ParameterizedTest
  @CsvSource({
    "NO_CONNECTION, NETWORK_CONNECTION_TIMEOUT",
    "BAD_REPLY, NETWORK_RECEIVED_ERROR",
    "TOO_LATE, MAXIMUM_EXECUTION_TIME_EXCEEDED"
  })
  void tellsToRetryWhereTheMvpdGaveNoAnswer(MvpdFailure failure, ErrorCode code) {
    Facts facts = answered(Map.of(new Resource("a"), new MvpdAnswer.Failed(failure)), "a");
    assertThat(errorOf(consider(configuration().askingTheMvpd(), facts, "a")))
        .isEqualTo(EnhancedError.of(code));
  }

  @Test
  void neverPermitsAResourceThatTheReplyLeftOut() {
    Facts facts = answered(Map.of(new Resource("a"), YES), "a", "b");
    assertThat(reasonsOf(consider(configuration().askingTheMvpd(), facts, "a", "b")))
        .isEqualTo(
            List.of(
                new Permit.ByMvpd(ProfileFixture.ID, null),
                new Deny.MvpdFailed(MvpdFailure.BAD_REPLY)));
  }

  private static Facts answered(Map<Resource, MvpdAnswer> answers, String... about) {
    return found(profile().get()).plus(askAbout(about).answered(new MvpdAnswers(answers)));
  }

  private Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(
      ConfigurationFixture configuration, Facts facts, String... resources) {
    Situation situation = preauthorization(configuration, request(resources), facts, NOW);
    return said(rule.consider(holdingWhatWasFound(situation)));
  }
}
