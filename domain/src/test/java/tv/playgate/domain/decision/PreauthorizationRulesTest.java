package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static tv.playgate.domain.decision.Words.decisionsOf;
import static tv.playgate.domain.decision.Words.questionOf;
import static tv.playgate.domain.decision.Words.reasonsOf;
import static tv.playgate.domain.decision.Words.rejectionOf;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.ConfigurationFixture.integrationId;
import static tv.playgate.domain.fixture.DegradationFixture.authNAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZNone;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.ProfileFixture.profile;
import static tv.playgate.domain.fixture.RequestFixture.FIND_PROFILE;
import static tv.playgate.domain.fixture.RequestFixture.askAbout;
import static tv.playgate.domain.fixture.RequestFixture.found;
import static tv.playgate.domain.fixture.RequestFixture.noProfileFound;
import static tv.playgate.domain.fixture.RequestFixture.request;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.resource.Resource;

class PreauthorizationRulesTest {

  @ParameterizedTest
  @CsvSource({
    "nobody, nowhere, INVALID_PARAMETER_SERVICE_PROVIDER",
    "nobody, Cablevision, INVALID_PARAMETER_SERVICE_PROVIDER",
    "ref30, Cablevision, INVALID_PARAMETER_SERVICE_PROVIDER",
    "REF30, nowhere, INVALID_PARAMETER_MVPD",
    "REF30, cablevision, INVALID_PARAMETER_MVPD"
  })
  void rejectsWhatIsNotKnownByExactlyThatName(String sp, String mvpd, ErrorCode code) {
    var asked = request(integrationId(sp, mvpd), Platform.TVOS, "a");
    assertThat(
            rejectionOf(
                PreauthorizationRules.decide(configuration().snapshot(), asked, Facts.none(), NOW)))
        .isEqualTo(EnhancedError.of(code));
  }

  @Test
  void rejectsAMissingOrDisabledIntegration() {
    EnhancedError invalid = EnhancedError.of(ErrorCode.INVALID_INTEGRATION);
    assertThat(rejectionOf(decide(configuration().withoutIntegration(), Facts.none(), "a")))
        .isEqualTo(invalid);
    assertThat(rejectionOf(decide(configuration().disabled(), Facts.none(), "a")))
        .isEqualTo(invalid);
  }

  @Test
  void rejectsADisabledIntegrationEvenIfItIsDegraded() {
    assertThat(
            rejectionOf(
                decide(configuration().disabled().degradedBy(authNAll()), Facts.none(), "a")))
        .isEqualTo(EnhancedError.of(ErrorCode.INVALID_INTEGRATION));
  }

  @Test
  void decidesByDegradationBeforeTheLimit() {
    var decisions =
        decisionsOf(
            decide(configuration().limitedTo(1).degradedBy(authZAll()), Facts.none(), "a", "b"));
    assertThat(decisions).hasSize(2).allMatch(Preauthorization::authorized);
  }

  @Test
  void decidesByDegradationBeforeTheProfileAndWithoutAnyQuestion() {
    var degraded = configuration().askingTheMvpd().degradedBy(authZNone());
    assertThat(reasonsOf(decide(degraded, Facts.none(), "a")))
        .hasOnlyElementsOfType(Deny.Degraded.class);
    assertThat(reasonsOf(decide(degraded, noProfileFound(), "a")))
        .hasOnlyElementsOfType(Deny.Degraded.class);
  }

  @Test
  void decidesByTheLimitBeforeTheProfile() {
    assertThat(reasonsOf(decide(configuration().limitedTo(1), Facts.none(), "a", "b")))
        .hasOnlyElementsOfType(Deny.TooManyResources.class);
  }

  @Test
  void asksForTheProfileBeforeTheDummy() {
    assertThat(questionOf(decide(configuration().withDummy(), Facts.none(), "a")))
        .isEqualTo(FIND_PROFILE);
    assertThat(reasonsOf(decide(configuration().withDummy(), noProfileFound(), "a")))
        .containsExactly(new Deny.ProfileMissing());
  }

  @Test
  void permitsByTheDummyBeforeTheMvpdIsAsked() {
    var dummy = configuration().withDummy().askingTheMvpd();
    assertThat(reasonsOf(decide(dummy, found(profile().get()), "a")))
        .hasOnlyElementsOfType(Permit.Dummy.class);
  }

  @Test
  void asksTheMvpdLast() {
    assertThat(questionOf(decide(configuration().askingTheMvpd(), found(profile().get()), "a")))
        .isEqualTo(askAbout("a"));
  }

  @Test
  void keepsDuplicatesAndTheOrderOfTheRequest() {
    Facts facts = found(profile().withLineup("a").get());
    assertThat(decisionsOf(decide(configuration(), facts, "b", "a", "b", " a")))
        .extracting(Preauthorization::resource, Preauthorization::authorized)
        .containsExactly(
            tuple(new Resource("b"), false),
            tuple(new Resource("a"), true),
            tuple(new Resource("b"), false),
            tuple(new Resource(" a"), false));
  }

  @Test
  void decidesABatchAsItDecidesItemByItem() {
    Facts facts = found(profile().withLineup("a", "c").get());
    List<Preauthorization> oneByOne =
        List.of("a", "b", "c").stream()
            .flatMap(item -> decisionsOf(decide(configuration(), facts, item)).stream())
            .toList();
    assertThat(decisionsOf(decide(configuration(), facts, "a", "b", "c"))).isEqualTo(oneByOne);
  }

  @Test
  void ignoresFactsAboutOtherRequests() {
    Facts foreign =
        Facts.none()
            .plus(askAbout("other").answered(new MvpdAnswers(Map.of())))
            .plus(
                askAbout("a", "b")
                    .answered(
                        new MvpdAnswers(Map.of(new Resource("a"), new MvpdAnswer.Permitted()))));
    assertThat(questionOf(decide(configuration().askingTheMvpd(), foreign, "a")))
        .isEqualTo(FIND_PROFILE);
  }

  @Test
  void givesTheSameEvaluationForTheSameInput() {
    Facts facts = found(profile().withLineup("a").get());
    assertThat(decide(configuration(), facts, "a", "b"))
        .isEqualTo(decide(configuration(), facts, "a", "b"));
  }

  @Test
  void takesNoRequestWithoutAResource() {
    assertThatIllegalArgumentException().isThrownBy(() -> request());
  }

  private static Evaluation<List<Preauthorization>, EnhancedError> decide(
      ConfigurationFixture configuration, Facts facts, String... resources) {
    return PreauthorizationRules.decide(configuration.snapshot(), request(resources), facts, NOW);
  }
}
