package tv.playgate.upstream;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.upstream.HttpAnswer.Trouble;

/**
 * One call on its way: it waits for its turn, connects, and exchanges question and reply. It is
 * answered once, by the other side or by an alarm; its turn ends when nothing of it is left.
 */
final class OneCall implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(OneCall.class);

  private final HttpExchange exchange;
  private final Turns turns;
  private final CallLimits limits;
  private final ScheduledExecutorService timer;
  private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
  private final Disposable.Swap underWay = Disposables.swap();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean made;
  private volatile boolean connected;

  OneCall(HttpExchange exchange, Turns turns, CallLimits limits, ScheduledExecutorService timer) {
    this.exchange = exchange;
    this.turns = turns;
    this.limits = limits;
    this.timer = timer;
  }

  CompletableFuture<HttpAnswer> answer() {
    return answer;
  }

  /** Asks for a turn; what has no answer after so long is too late. */
  void begin(Duration patience) {
    alarm(patience, () -> giveUp(made ? Trouble.TOO_LATE : Trouble.NEVER_MADE));
    if (!turns.take(this)) {
      answer.complete(Trouble.FULL);
    }
  }

  /** It is our turn. */
  @Override
  public void run() {
    if (answer.isDone()) {
      end();
      return;
    }
    made = true;
    alarm(limits.timeout(), () -> giveUp(Trouble.TOO_LATE));
    alarm(limits.connectTimeout(), this::giveUpConnecting);
    underWay.update(
        exchange
            .make(() -> connected = true)
            .doFinally(whatever -> end())
            .subscribe(answer::complete, this::failed, () -> answer.complete(Trouble.BROKEN)));
  }

  /** Answers the call, if nobody did yet, and breaks off what is left of it. */
  void giveUp(Trouble why) {
    answer.complete(why);
    turns.leave(this);
    underWay.dispose();
  }

  private void giveUpConnecting() {
    if (!connected) {
      giveUp(Trouble.NO_CONNECTION);
    }
  }

  private void failed(Throwable failure) {
    Trouble trouble = CallFailure.trouble(failure, connected);
    log.debug("upstream {}: {} ({})", exchange, trouble, CallFailure.kinds(failure));
    answer.complete(trouble);
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      turns.end();
    }
  }

  private void alarm(Duration time, Runnable action) {
    @Nullable ScheduledFuture<?> alarm =
        timer.schedule(action, TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
    var unused = answer.whenComplete((any, failure) -> alarm.cancel(false));
  }
}
