package tv.playgate.application.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindContent;
import tv.playgate.domain.evaluation.IssueTokenUrl;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;

class InterpreterTest {

  private static final FindContent FIRST = find("00000000-0000-0000-0000-000000000001");
  private static final FindContent SECOND = find("00000000-0000-0000-0000-000000000002");

  private final List<FindContent> asked = new ArrayList<>();

  @Test
  void asksNothingWhereTheRulesNeedNothing() {
    assertThat(run(facts -> Evaluation.settled("yes"), new Nobody())).isCompletedWithValue("yes");
    assertThat(run(facts -> Evaluation.rejected(404), new Nobody())).isCompletedWithValue("404");
  }

  @Test
  void asksInTheOrderOfTheRulesAndNoQuestionTwice() {
    assertThat(run(InterpreterTest::twoQuestions, answering(this::nothingFound)))
        .isCompletedWithValue("[" + FIRST + ", " + SECOND + "]");
    assertThat(asked).containsExactly(FIRST, SECOND);
  }

  @Test
  void staysOnTheCallingThreadWhileAnswersAreAtHand() {
    List<Thread> threads = new ArrayList<>();
    CompletableFuture<String> outcome =
        run(
            facts -> {
              threads.add(Thread.currentThread());
              return twoQuestions(facts);
            },
            answering(this::nothingFound));
    assertThat(outcome).isCompleted();
    assertThat(threads).hasSize(3).containsOnly(Thread.currentThread());
  }

  @Test
  void goesOnOnTheThreadThatBringsTheAnswer() throws Exception {
    ExecutorService store = Executors.newSingleThreadExecutor(task -> new Thread(task, "store"));
    try {
      CompletableFuture<Optional<Content>> late = new CompletableFuture<>();
      CompletableFuture<String> outcome =
          run(
              facts ->
                  facts.answerTo(FIRST).isEmpty()
                      ? Evaluation.needs(FIRST)
                      : Evaluation.settled(Thread.currentThread().getName()),
              answering(question -> late));
      assertThat(outcome).isNotDone();
      store.execute(() -> late.complete(Optional.empty()));
      assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo("store");
    } finally {
      store.shutdown();
    }
  }

  @Test
  void failsWhereAPortFailed() {
    UnavailableException down = new UnavailableException("the store is down", null);
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(
            run(InterpreterTest::twoQuestions, answering(q -> CompletableFuture.failedFuture(down)))
                ::join)
        .withCause(down);
  }

  @Test
  void failsAndDoesNotThrowWhereAPortThrows() {
    UnavailableException down = new UnavailableException("the store is down", null);
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(
            run(
                    InterpreterTest::twoQuestions,
                    answering(
                        question -> {
                          throw down;
                        }))
                ::join)
        .withCause(down);
  }

  @Test
  void failsAndDoesNotThrowWhereTheRulesThrow() {
    assertThat(
            run(
                facts -> {
                  throw new IllegalStateException("an earlier rule saw to the profile");
                },
                new Nobody()))
        .isCompletedExceptionally();
  }

  @Test
  void failsWhereAPortAnswersWithNull() {
    assertThat(
            run(
                InterpreterTest::twoQuestions,
                answering(question -> CompletableFuture.completedFuture(null))))
        .isCompletedExceptionally();
  }

  @Test
  void failsWhereNobodyAnswersThatKindOfQuestion() {
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(run(InterpreterTest::twoQuestions, new Nobody())::join)
        .withCauseInstanceOf(IllegalStateException.class)
        .withMessageContaining("nobody answers this here: " + FIRST);
  }

  @Test
  void failsWhereTheRulesAskAgainWhatWasAnswered() {
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(run(facts -> Evaluation.needs(FIRST), answering(this::nothingFound))::join)
        .withCauseInstanceOf(IllegalStateException.class)
        .withMessageContaining("asked again although answered: " + FIRST);
    assertThat(asked).containsExactly(FIRST);
  }

  @Test
  void failsWhereTheAnswerIsToAnotherQuestion() {
    Answering mistaken =
        new Answering() {
          @Override
          public CompletionStage<? extends Fact<?>> findContent(FindContent question) {
            return CompletableFuture.completedFuture(SECOND.answered(Optional.empty()));
          }
        };
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(run(facts -> Evaluation.needs(FIRST), mistaken)::join)
        .withCauseInstanceOf(IllegalStateException.class)
        .withMessageContaining("asked: " + FIRST + ", but answered: " + SECOND);
  }

  @Test
  void refusesEveryKindOfQuestionThatAUseCaseDoesNotExpect() {
    assertThat(new Nobody().findProfile(null).toCompletableFuture()).isCompletedExceptionally();
    assertThat(new Nobody().askMvpd(null).toCompletableFuture()).isCompletedExceptionally();
    assertThat(new Nobody().findContent(FIRST).toCompletableFuture()).isCompletedExceptionally();
    assertThat(new Nobody().issueTokenUrl((IssueTokenUrl) null).toCompletableFuture())
        .isCompletedExceptionally();
  }

  private static Evaluation<String, Integer> twoQuestions(Facts facts) {
    if (facts.answerTo(FIRST).isEmpty()) {
      return Evaluation.needs(FIRST);
    }
    return facts.answerTo(SECOND).isEmpty()
        ? Evaluation.needs(SECOND)
        : Evaluation.settled(facts.inOrder().stream().map(Fact::question).toList().toString());
  }

  private static CompletableFuture<String> run(
      Function<Facts, Evaluation<String, Integer>> rules, Answering answering) {
    return new Interpreter<String, Integer, String>(
            rules, answering, settled -> settled, rejected -> Integer.toString(rejected))
        .run()
        .toCompletableFuture();
  }

  private CompletionStage<Optional<Content>> nothingFound(FindContent question) {
    asked.add(question);
    return CompletableFuture.completedFuture(Optional.empty());
  }

  private static Answering answering(
      Function<FindContent, CompletionStage<Optional<Content>>> inventory) {
    return new Answering() {
      @Override
      public CompletionStage<? extends Fact<?>> findContent(FindContent question) {
        return inventory.apply(question).thenApply(question::answered);
      }
    };
  }

  private static FindContent find(String guid) {
    return new FindContent(ContentId.parse(guid).orElseThrow());
  }

  private static final class Nobody implements Answering {}
}
