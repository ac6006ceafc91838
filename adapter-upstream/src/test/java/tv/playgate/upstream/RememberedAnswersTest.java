package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.Variations.QUESTION;
import static tv.playgate.upstream.Variations.REMEMBERING;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdDenial;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;

/** What is remembered, of whom, and for how long. */
class RememberedAnswersTest {

  private static final Resource RESOURCE = QUESTION.onlyResource();
  private static final Duration LONGEST = REMEMBERING.longest();
  private static final MvpdAnswer DENIED =
      new MvpdAnswer.Denied(MvpdDenial.UPGRADE, "package", "Upgrade.");

  private final AtomicLong nanos = new AtomicLong();
  private final RememberedAnswers remembered = new RememberedAnswers(nanos::get);

  @Test
  void knowsWhatWasAnsweredToTheVerySameQuestion() {
    keep(QUESTION, PERMITTED);

    assertThat(remembered.known(QUESTION)).isEqualTo(Map.of(RESOURCE, PERMITTED));
  }

  @Test
  void keepsDenialsWithAllTheirWords() {
    keep(QUESTION, DENIED);

    assertThat(remembered.known(QUESTION)).isEqualTo(Map.of(RESOURCE, DENIED));
  }

  static Stream<String> components() {
    return Variations.components();
  }

  @ParameterizedTest
  @MethodSource("components")
  void knowsNothingOfAQuestionThatDiffersInOneComponent(String component) {
    assertThat(Variations.byComponent()).containsKey(component);
    keep(QUESTION, PERMITTED);

    assertThat(remembered.known(Variations.byComponent().get(component))).isEmpty();
  }

  @Test
  void keepsNothingWhereNobodySaysSo() {
    AskMvpd fresh = without(QUESTION);

    keep(fresh, PERMITTED);
    assertThat(remembered.known(fresh)).isEmpty();
    assertThat(remembered.known(QUESTION)).isEmpty();

    keep(QUESTION, PERMITTED);
    assertThat(remembered.known(fresh)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void keepsNoFailure(MvpdFailure failure) {
    keep(QUESTION, new MvpdAnswer.Failed(failure));

    assertThat(remembered.known(QUESTION)).isEmpty();
  }

  @Test
  void forgetsByItself() {
    keep(QUESTION, DENIED);
    pass(LONGEST.minusNanos(1));
    assertThat(remembered.known(QUESTION)).isNotEmpty();

    pass(Duration.ofNanos(1));

    assertThat(remembered.known(QUESTION)).isEmpty();
  }

  @Test
  void keepsAPermitNoLongerThanTheMvpdGaveIt() {
    Duration ttl = LONGEST.dividedBy(3);
    keep(QUESTION, new MvpdAnswer.Permitted(ttl));
    pass(ttl.minusNanos(1));
    assertThat(remembered.known(QUESTION)).isNotEmpty();

    pass(Duration.ofNanos(1));

    assertThat(remembered.known(QUESTION)).isEmpty();
  }

  @Test
  void keepsAPermitNoLongerThanTheQuestionSays() {
    keep(QUESTION, new MvpdAnswer.Permitted(LONGEST.multipliedBy(3)));

    pass(LONGEST);

    assertThat(remembered.known(QUESTION)).isEmpty();
  }

  @Test
  void keepsNoPermitThatHoldsForNoTime() {
    keep(QUESTION, new MvpdAnswer.Permitted(Duration.ZERO));

    assertThat(remembered.known(QUESTION)).isEmpty();
  }

  @Test
  void doesNotLengthenAnAnswerByReadingIt() {
    keep(QUESTION, PERMITTED);
    for (int i = 0; i < 10; i++) {
      pass(LONGEST.dividedBy(10));
      var unused = remembered.known(QUESTION);
    }

    assertThat(remembered.known(QUESTION)).isEmpty();
  }

  @Test
  void knowsSomeOfSeveral() {
    AskMvpd several = asking("a", "b", "c");
    remembered.keep(
        several,
        Map.of(
            new Resource("a"), PERMITTED,
            new Resource("b"), UpstreamFixture.BAD_REPLY,
            new Resource("c"), DENIED));

    assertThat(remembered.known(asking("d", "c", "b", "a")))
        .isEqualTo(Map.of(new Resource("a"), PERMITTED, new Resource("c"), DENIED));
  }

  private static AskMvpd asking(String... resources) {
    return QUESTION.about(Set.copyOf(Arrays.stream(resources).map(Resource::new).toList()));
  }

  private static AskMvpd without(AskMvpd question) {
    return new AskMvpd(
        question.kind(),
        question.integration(),
        question.subject(),
        question.device(),
        question.address(),
        question.resources());
  }

  private void keep(AskMvpd question, MvpdAnswer answer) {
    remembered.keep(question, Map.of(RESOURCE, answer));
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
