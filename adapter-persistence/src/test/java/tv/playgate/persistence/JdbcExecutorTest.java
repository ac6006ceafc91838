package tv.playgate.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.UnavailableException;

class JdbcExecutorTest {

  private final CountDownLatch release = new CountDownLatch(1);
  private final JdbcExecutor executor = new JdbcExecutor(1, 1, Clock.systemUTC());

  @AfterEach
  void close() {
    release.countDown();
    executor.close();
  }

  @Test
  void worksOnADaemonThreadOfItsOwn() {
    Thread thread = answer(executor.submit(call(), "work", Thread::currentThread));

    assertThat(thread.getName()).startsWith("playgate-jdbc-");
    assertThat(thread.isDaemon()).isTrue();
  }

  @Test
  void refusesWhatTheQueueCannotTake() {
    CompletableFuture<String> running = occupy();
    CompletableFuture<String> waiting = executor.submit(call(), "second", () -> "second");

    CompletableFuture<String> refused = executor.submit(call(), "third", () -> "third");

    assertThat(failure(refused))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("third: too much is waiting");
    release.countDown();
    assertThat(answer(running)).isEqualTo("first");
    assertThat(answer(waiting)).isEqualTo("second");
  }

  @Test
  void doesNotDoWhatWaitedPastItsDeadline() {
    CompletableFuture<String> running = occupy();
    AtomicBoolean done = new AtomicBoolean();
    Call late = Call.arriving(Clock.systemUTC().instant(), Duration.ofSeconds(-1));
    CompletableFuture<String> waiting =
        executor.submit(
            late,
            "late",
            () -> {
              done.set(true);
              return "late";
            });

    release.countDown();

    assertThat(failure(waiting))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("late: the deadline passed while it waited");
    assertThat(answer(running)).isEqualTo("first");
    assertThat(done).isFalse();
  }

  @Test
  void failsWhatStillWaitsWhenItCloses() throws InterruptedException {
    CompletableFuture<String> running = occupy();
    CompletableFuture<String> waiting = executor.submit(call(), "second", () -> "second");
    Thread closing = new Thread(executor::close);
    closing.start();

    assertThat(failure(waiting)).hasMessage("second: the database is closed");
    release.countDown();
    closing.join();

    assertThat(answer(running)).isEqualTo("first");
    assertThat(failure(executor.submit(call(), "third", () -> "third")))
        .hasMessage("third: the database is closed");
  }

  /** Has the only thread wait for the release. */
  private CompletableFuture<String> occupy() {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<String> running =
        executor.submit(
            call(),
            "first",
            () -> {
              started.countDown();
              await(release);
              return "first";
            });
    await(started);
    return running;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
