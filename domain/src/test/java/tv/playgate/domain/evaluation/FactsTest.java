package tv.playgate.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static tv.playgate.domain.fixture.ContentFixture.ID;
import static tv.playgate.domain.fixture.ProfileFixture.profile;
import static tv.playgate.domain.fixture.RequestFixture.FIND_PROFILE;
import static tv.playgate.domain.fixture.RequestFixture.askAbout;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.fixture.ProfileFixture;
import tv.playgate.domain.resource.Resource;

class FactsTest {

  private static final Fact<?> PROFILE = FIND_PROFILE.answered(Optional.of(profile().get()));
  private static final Fact<?> CONTENT = new FindContent(ID).answered(Optional.empty());

  @Test
  void knowNothingAtFirst() {
    assertThat(Facts.none().answerTo(FIND_PROFILE)).isEmpty();
    assertThat(Facts.none().inOrder()).isEmpty();
  }

  @Test
  void tellAnswersApartByTheirQuestions() {
    Facts facts = Facts.none().plus(PROFILE).plus(CONTENT);
    assertThat(facts.answerTo(FIND_PROFILE)).hasValue(Optional.of(profile().get()));
    assertThat(facts.answerTo(new FindContent(ID))).hasValue(Optional.empty());
    assertThat(facts.answerTo(askAbout("a"))).isEmpty();
  }

  @Test
  void keepTheOrderInWhichTheyWereAskedFor() {
    assertThat(Facts.none().plus(PROFILE).plus(CONTENT).inOrder())
        .containsExactly(PROFILE, CONTENT);
  }

  @Test
  void stayAsTheyAreWhenOneIsAdded() {
    Facts before = Facts.none().plus(PROFILE);
    assertThat(before.plus(CONTENT)).isNotSameAs(before);
    assertThat(before.inOrder()).containsExactly(PROFILE);
    assertThat(Facts.none().inOrder()).isEmpty();
  }

  @Test
  void neverHoldAHalf() {
    assertThatNullPointerException().isThrownBy(() -> FIND_PROFILE.answered(null));
    assertThatNullPointerException().isThrownBy(() -> new Fact<>(null, "answer"));
    assertThatNullPointerException().isThrownBy(() -> Facts.none().plus(null));
  }

  @Test
  void questionsAreTheSameWhateverTheOrderOfTheirResources() {
    assertThat(askAbout("a", "b")).isEqualTo(askAbout("b", "a")).isNotEqualTo(askAbout("a"));
  }

  @Test
  void questionsToAnMvpdDoNotNameTheSubscriber() {
    assertThat(askAbout("a").toString())
        .contains("REF30/Cablevision", "1 resources")
        .doesNotContain(ProfileFixture.SUBJECT.value());
  }

  @Test
  void anAnswerThatIsMissingIsABadReply() {
    MvpdAnswers answers = new MvpdAnswers(Map.of(new Resource("a"), new MvpdAnswer.Permitted()));
    assertThat(answers.about(new Resource("a"))).isEqualTo(new MvpdAnswer.Permitted());
    assertThat(answers.about(new Resource("A")))
        .isEqualTo(new MvpdAnswer.Failed(MvpdFailure.BAD_REPLY));
  }
}
