package tv.playgate.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static tv.playgate.domain.fixture.RequestFixture.FIND_PROFILE;

import org.junit.jupiter.api.Test;

class EvaluationTest {

  @Test
  void isExactlyOneOfThree() {
    assertThat(told(Evaluation.settled("yes"))).isEqualTo("settled yes");
    assertThat(told(Evaluation.rejected("no"))).isEqualTo("rejected no");
    assertThat(told(Evaluation.needs(FIND_PROFILE))).isEqualTo("needs " + FIND_PROFILE);
  }

  @Test
  void isNeverEmpty() {
    assertThatNullPointerException().isThrownBy(() -> Evaluation.settled(null));
    assertThatNullPointerException().isThrownBy(() -> Evaluation.rejected(null));
    assertThatNullPointerException().isThrownBy(() -> Evaluation.needs(null));
  }

  private static String told(Evaluation<String, String> evaluation) {
    return evaluation.fold(
        settled -> "settled " + settled,
        rejected -> "rejected " + rejected,
        question -> "needs " + question);
  }
}
