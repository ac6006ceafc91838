package tv.playgate.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.upstream.UpstreamFixture.PERMITTED;
import static tv.playgate.upstream.UpstreamFixture.TOO_LATE;
import static tv.playgate.upstream.UpstreamFixture.patient;
import static tv.playgate.upstream.UpstreamFixture.within;
import static tv.playgate.upstream.Variations.QUESTION;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;

/** Who shares whose call; the calls are ended by hand. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SharedAnswersTest {

  private static final Resource RESOURCE = QUESTION.onlyResource();

  private final ScheduledExecutorService timer = UpstreamThreads.timer();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final AtomicInteger joined = new AtomicInteger();
  private final SharedAnswers shared =
      new SharedAnswers(Clock.systemUTC(), timer, nanos::get, joined::incrementAndGet);
  private final List<CompletableFuture<Map<Resource, MvpdAnswer>>> calls =
      new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void makesOneCallForTheVerySameQuestion() {
    CompletableFuture<MvpdAnswer> first = ask(patient(), QUESTION);
    CompletableFuture<MvpdAnswer> second = ask(patient(), QUESTION.about(RESOURCE));

    assertThat(calls).hasSize(1);
    assertThat(joined).hasValue(1);
    end(0, PERMITTED);
    assertThat(first.join()).isEqualTo(PERMITTED);
    assertThat(second.join()).isEqualTo(PERMITTED);
    assertThat(shared.underWay()).isZero();
  }

  static Stream<String> components() {
    return Variations.components();
  }

  @ParameterizedTest
  @MethodSource("components")
  void makesACallOfItsOwnForAQuestionThatDiffersInOneComponent(String component) {
    assertThat(Variations.byComponent()).containsKey(component);
    AskMvpd other = Variations.byComponent().get(component);
    var unused = ask(patient(), QUESTION);

    unused = ask(patient(), other);

    assertThat(calls).hasSize(2);
    assertThat(joined).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TOO_LATE", "BAD_REPLY", "NO_CONNECTION", "BUSY", "BREAKER_OPEN"})
  void remembersNoFailureForTheNextOne(MvpdFailure failure) {
    MvpdAnswer failed = new MvpdAnswer.Failed(failure);
    CompletableFuture<MvpdAnswer> first = ask(patient(), QUESTION);
    end(0, failed);

    CompletableFuture<MvpdAnswer> next = ask(patient(), QUESTION);
    end(1, PERMITTED);

    assertThat(first.join()).isEqualTo(failed);
    assertThat(next.join()).isEqualTo(PERMITTED);
  }

  @Test
  void remembersNoAnswerEither() {
    var unused = ask(patient(), QUESTION);
    end(0, PERMITTED);

    unused = ask(patient(), QUESTION);

    assertThat(calls).hasSize(2);
  }

  @Test
  void letsNobodyJoinACallThatIsOld() {
    var unused = ask(patient(), QUESTION);
    nanos.addAndGet(SharedAnswers.JOINING.toNanos());
    unused = ask(patient(), QUESTION);
    assertThat(calls).hasSize(1);

    nanos.addAndGet(1);
    CompletableFuture<MvpdAnswer> late = ask(patient(), QUESTION);

    assertThat(calls).hasSize(2);
    end(1, PERMITTED);
    assertThat(late.join()).isEqualTo(PERMITTED);
  }

  @Test
  void goesOnSharingTheNewCallOnceTheOldOneHasEnded() {
    var unused = ask(patient(), QUESTION);
    nanos.addAndGet(SharedAnswers.JOINING.toNanos() + 1);
    unused = ask(patient(), QUESTION);
    end(0, PERMITTED);

    unused = ask(patient(), QUESTION);

    assertThat(calls).hasSize(2);
    assertThat(shared.underWay()).isEqualTo(1);
  }

  @Test
  void sharesOneCallWithAHundredOthersAndNoMore() {
    for (int i = 0; i <= SharedAnswers.MOST_JOINING; i++) {
      var unused = ask(patient(), QUESTION);
    }
    assertThat(calls).hasSize(1);

    var unused = ask(patient(), QUESTION);

    assertThat(calls).hasSize(2);
    assertThat(joined).hasValue(SharedAnswers.MOST_JOINING);
  }

  @Test
  void makesOneCallHoweverManyAskInTheSameInstant() throws Exception {
    int askers = 8;
    ExecutorService threads = Executors.newFixedThreadPool(askers);
    CyclicBarrier together = new CyclicBarrier(askers);
    try {
      for (int round = 1; round <= 200; round++) {
        List<CompletableFuture<MvpdAnswer>> joining = new CopyOnWriteArrayList<>();
        List<Future<?>> asking = new ArrayList<>();
        for (int i = 0; i < askers; i++) {
          asking.add(
              threads.submit(
                  () -> {
                    together.await();
                    return joining.add(ask(patient(), QUESTION));
                  }));
        }
        for (Future<?> asked : asking) {
          asked.get();
        }
        assertThat(calls).hasSize(round);
        end(round - 1, PERMITTED);
        assertThat(joining).hasSize(askers).allMatch(CompletableFuture::isDone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void isTooLateForWhoeverHasLessTimeWhileTheCallGoesOn() {
    CompletableFuture<MvpdAnswer> first = ask(patient(), QUESTION);
    CompletableFuture<MvpdAnswer> hurried = ask(within(Duration.ofMillis(50)), QUESTION);

    assertThat(hurried.join()).isEqualTo(TOO_LATE);
    assertThat(first).isNotDone();
    end(0, PERMITTED);
    assertThat(first.join()).isEqualTo(PERMITTED);
  }

  @Test
  void handsOnToAllThatACallBroke() {
    CompletableFuture<MvpdAnswer> first = ask(patient(), QUESTION);
    CompletableFuture<MvpdAnswer> second = ask(patient(), QUESTION);

    calls.get(0).completeExceptionally(new IllegalStateException("broken"));

    assertThat(first).isCompletedExceptionally();
    assertThat(second).isCompletedExceptionally();
    assertThat(shared.underWay()).isZero();
  }

  private CompletableFuture<MvpdAnswer> ask(Call call, AskMvpd question) {
    return shared.ask(call, question, this::calling).thenApply(answers -> answers.get(RESOURCE));
  }

  private CompletableFuture<Map<Resource, MvpdAnswer>> calling() {
    CompletableFuture<Map<Resource, MvpdAnswer>> call = new CompletableFuture<>();
    calls.add(call);
    return call;
  }

  private void end(int call, MvpdAnswer answer) {
    calls.get(call).complete(Map.of(RESOURCE, answer));
  }
}
