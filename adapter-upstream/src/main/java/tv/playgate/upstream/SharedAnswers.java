package tv.playgate.upstream;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;

/**
 * Who asks the very same while the answer is on its way gets that answer and makes no call. The
 * question is the key, with everything in it that an MVPD is told. An answer is shared with those
 * who came in the first moments of its call, and with so many of them: one call that hangs holds
 * neither everybody nor for long. Nothing is kept once the call has ended.
 */
final class SharedAnswers {

  /** How old a call may be for others to join it. */
  static final Duration JOINING = Duration.ofMillis(250);

  /** With how many others a call is shared. */
  static final int MOST_JOINING = 100;

  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final LongSupplier nanos;
  private final Runnable onJoining;
  private final Map<AskMvpd, Shared> underWay = new ConcurrentHashMap<>();

  /**
   * Nothing is on its way yet.
   *
   * @param onJoining told each time that somebody joins
   */
  SharedAnswers(Clock clock, ScheduledExecutorService timer, Runnable onJoining) {
    this(clock, timer, System::nanoTime, onJoining);
  }

  /**
   * The same.
   *
   * @param nanos by which the age of calls is told; it only ever grows
   */
  SharedAnswers(
      Clock clock, ScheduledExecutorService timer, LongSupplier nanos, Runnable onJoining) {
    this.clock = clock;
    this.timer = timer;
    this.nanos = nanos;
    this.onJoining = onJoining;
  }

  /**
   * The answer of a call that is under way, or of a new one, by the deadline of whoever asks, and
   * be it that time is up. Never fails if the call does not.
   *
   * @param calling makes the call, within the deadline of whoever asked first
   */
  CompletableFuture<Map<Resource, MvpdAnswer>> ask(
      Call call, AskMvpd question, Supplier<CompletableFuture<Map<Resource, MvpdAnswer>>> calling) {
    long now = nanos.getAsLong();
    Shared mine = new Shared(now);
    Shared shared =
        underWay.compute(
            question, (same, known) -> known != null && known.takesOneMore(now) ? known : mine);
    if (shared == mine) {
      begin(question, mine, calling);
    } else {
      onJoining.run();
    }
    return byDeadline(call, question, shared.answer);
  }

  private void begin(
      AskMvpd question,
      Shared mine,
      Supplier<CompletableFuture<Map<Resource, MvpdAnswer>>> calling) {
    var unused =
        calling
            .get()
            .whenComplete(
                (answer, failure) -> {
                  underWay.remove(question, mine);
                  mine.end(answer, failure);
                });
  }

  private CompletableFuture<Map<Resource, MvpdAnswer>> byDeadline(
      Call call, AskMvpd question, CompletableFuture<Map<Resource, MvpdAnswer>> answer) {
    CompletableFuture<Map<Resource, MvpdAnswer>> own = answer.copy();
    long patience =
        TimeUnit.NANOSECONDS.convert(Duration.between(clock.instant(), call.deadline()));
    ScheduledFuture<?> alarm =
        timer.schedule(
            () -> own.complete(Failures.of(question, MvpdFailure.TOO_LATE)),
            patience,
            TimeUnit.NANOSECONDS);
    var unused = own.whenComplete((any, failure) -> alarm.cancel(false));
    return own;
  }

  /** How many questions are on their way. */
  int underWay() {
    return underWay.size();
  }

  /** One call and who waits for it. */
  private static final class Shared {

    private final CompletableFuture<Map<Resource, MvpdAnswer>> answer = new CompletableFuture<>();
    private final long since;
    private int joining;

    Shared(long since) {
      this.since = since;
    }

    void end(@Nullable Map<Resource, MvpdAnswer> known, @Nullable Throwable failure) {
      if (known == null) {
        answer.completeExceptionally(failure == null ? new IllegalStateException() : failure);
      } else {
        answer.complete(known);
      }
    }

    /** Called by one thread at a time. */
    boolean takesOneMore(long now) {
      return now - since <= TimeUnit.NANOSECONDS.convert(JOINING) && ++joining <= MOST_JOINING;
    }
  }
}
