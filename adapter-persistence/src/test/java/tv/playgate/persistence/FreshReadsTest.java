package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tv.playgate.application.port.out.UnavailableException;

class FreshReadsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Deque<CompletableFuture<String>> loads = new ArrayDeque<>();
  private final FreshReads<String, String> reads =
      new FreshReads<>(
          nanos::get,
          (call, key) -> {
            CompletableFuture<String> load = new CompletableFuture<>();
            loads.add(load);
            return load;
          });

  @Test
  void remembersAnAnswerAndGivesItOnTheCallingThread() {
    find();
    loads.remove().complete("old");
    AtomicReference<Thread> thread = new AtomicReference<>();

    CompletionStage<String> again = find();
    var unused = again.thenAccept(value -> thread.set(Thread.currentThread()));

    assertThat(answer(again)).isEqualTo("old");
    assertThat(thread).hasValue(Thread.currentThread());
    assertThat(loads).isEmpty();
  }

  @Test
  void sharesAReadThatIsUnderWay() {
    CompletionStage<String> one = find();
    CompletionStage<String> two = find();

    assertThat(loads).hasSize(1);
    loads.remove().complete("value");
    assertThat(answer(one)).isEqualTo("value");
    assertThat(answer(two)).isEqualTo("value");
  }

  @Test
  void countsTheTwoSecondsFromTheStartOfTheRead() {
    find();
    after(Duration.ofMillis(1_500));
    loads.remove().complete("slow");

    after(Duration.ofMillis(499));
    find();
    assertThat(loads).isEmpty();

    after(Duration.ofMillis(1));
    find();
    assertThat(loads).hasSize(1);
  }

  @Test
  void doesNotRememberAnAnswerThatWasTwoSecondsUnderWay() {
    find();
    after(FreshReads.FRESHNESS);
    loads.remove().complete("stale");

    find();

    assertThat(loads).hasSize(1);
  }

  @Test
  void doesNotRememberFailures() {
    CompletionStage<String> failing = find();
    loads.remove().completeExceptionally(new UnavailableException("down", null));

    CompletionStage<String> next = find();
    loads.remove().complete("up");

    assertThat(failure(failing)).isInstanceOf(UnavailableException.class);
    assertThat(answer(next)).isEqualTo("up");
  }

  @Test
  void doesNotRememberARefusalThatCameAtOnce() {
    FreshReads<String, String> refusing =
        new FreshReads<>(
            nanos::get,
            (call, key) -> {
              loads.add(new CompletableFuture<>());
              return CompletableFuture.failedFuture(new UnavailableException("full", null));
            });

    assertThat(failure(refusing.find(call(), "key"))).isInstanceOf(UnavailableException.class);
    assertThat(failure(refusing.find(call(), "key"))).isInstanceOf(UnavailableException.class);
    assertThat(loads).hasSize(2);
  }

  @Test
  void forgetsWhatWasRemembered() {
    find();
    loads.remove().complete("old");

    reads.forget(Set.of("key"));
    CompletionStage<String> next = find();
    loads.remove().complete("new");

    assertThat(answer(next)).isEqualTo("new");
  }

  @Test
  void leavesNothingStaleBehindWhereAReadWasUnderWayDuringAChange() {
    CompletionStage<String> before = find();
    reads.forget(Set.of("key"));
    CompletionStage<String> after = find();
    CompletableFuture<String> stale = loads.remove();
    CompletableFuture<String> fresh = loads.remove();

    fresh.complete("new");
    stale.complete("old");

    assertThat(answer(before)).isEqualTo("old");
    assertThat(answer(after)).isEqualTo("new");
    assertThat(answer(find())).isEqualTo("new");
  }

  @Test
  void leavesNothingStaleBehindWhereTheStaleReadEndsFirst() {
    find();
    reads.forget(Set.of("key"));
    loads.remove().complete("old");

    CompletionStage<String> next = find();
    loads.remove().complete("new");

    assertThat(answer(next)).isEqualTo("new");
  }

  @Test
  void remembersForAnHourAfterItsLastUseWhatIsToldToIt() {
    FreshReads<String, String> lasting = lasting();
    ask(lasting);
    loads.remove().complete("told");
    for (int i = 0; i < 3; i++) {
      after(FreshReads.RETENTION.minusSeconds(1));
      assertThat(answer(ask(lasting))).isEqualTo("told");
    }
    assertThat(loads).isEmpty();

    after(FreshReads.RETENTION.plusSeconds(1));
    ask(lasting);

    assertThat(loads).hasSize(1);
  }

  @Test
  void remembersOtherAnswersForTwoSecondsHoweverOftenTheyAreUsed() {
    FreshReads<String, String> lasting = lasting();
    ask(lasting);
    loads.remove().complete("fresh");
    for (int i = 0; i < 3; i++) {
      after(Duration.ofMillis(600));
      assertThat(answer(ask(lasting))).isEqualTo("fresh");
    }

    after(Duration.ofMillis(600));
    ask(lasting);

    assertThat(loads).hasSize(1);
  }

  @Test
  void leavesNothingBehindOfWhatItWasToldToForget() {
    FreshReads<String, String> lasting = lasting();
    ask(lasting);
    loads.remove().complete("told");
    lasting.forgetAll();
    CompletionStage<String> underWay = ask(lasting);
    lasting.forgetAll();
    CompletionStage<String> after = ask(lasting);

    loads.remove().complete("told too early");
    loads.remove().complete("told last");

    assertThat(answer(underWay)).isEqualTo("told too early");
    assertThat(answer(after)).isEqualTo("told last");
    assertThat(answer(ask(lasting))).isEqualTo("told last");
  }

  private FreshReads<String, String> lasting() {
    return new FreshReads<>(
        nanos::get,
        100,
        value -> value.startsWith("told"),
        (call, key) -> {
          CompletableFuture<String> load = new CompletableFuture<>();
          loads.add(load);
          return load;
        });
  }

  private static CompletionStage<String> ask(FreshReads<String, String> reads) {
    return reads.find(call(), "key");
  }

  private CompletionStage<String> find() {
    return reads.find(call(), "key");
  }

  private void after(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
