package tv.playgate.upstream;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.resource.Resource;
import tv.playgate.upstream.SpokenProtocol.PreparedCall;

/**
 * Calls to one MVPD: put into words, let through by the breaker, carried by the bulkhead, counted,
 * and read.
 */
final class MvpdCalls implements AutoCloseable {

  /**
   * An MVPD is spared for ten seconds once half of its last 20 to 100 calls failed. What was
   * answered wrongly is no failure here: it would not get better by waiting.
   */
  static final Breaker.Terms BREAKER =
      new Breaker.Terms(RecentCalls.MOST, 20, Duration.ofSeconds(10), 5);

  private static final Logger log = LoggerFactory.getLogger(MvpdCalls.class);

  private final SpokenProtocol protocol;
  private final Bulkhead bulkhead;
  private final Breaker breaker;
  private final RecentCalls recent;
  private final MvpdMetrics metrics;
  private final LongWork longWork;

  MvpdCalls(
      SpokenProtocol protocol,
      Bulkhead bulkhead,
      Breaker breaker,
      RecentCalls recent,
      MvpdMetrics metrics,
      LongWork longWork) {
    this.protocol = protocol;
    this.bulkhead = bulkhead;
    this.breaker = breaker;
    this.recent = recent;
    this.metrics = metrics;
    this.longWork = longWork;
  }

  /** Makes one call about all resources of the question; each has an answer, and it never fails. */
  CompletableFuture<Map<Resource, MvpdAnswer>> make(Call call, AskMvpd question) {
    return longWork
        .when(protocol.takesLong(), () -> protocol.prepare(question))
        .thenCompose(
            prepared ->
                prepared
                    .map(ready -> carry(call, ready))
                    .orElseGet(() -> known(Failures.of(question, MvpdFailure.BUSY))))
        .exceptionally(unexpected -> broken(question, unexpected));
  }

  /** A key that does not sign, for one. */
  private static Map<Resource, MvpdAnswer> broken(AskMvpd question, Throwable unexpected) {
    log.error("mvpd {}: not asked", question.integration().mvpd(), unexpected);
    return Failures.of(question, MvpdFailure.BAD_REPLY);
  }

  private CompletableFuture<Map<Resource, MvpdAnswer>> carry(Call call, PreparedCall prepared) {
    Optional<HttpQuestion> question = prepared.question();
    if (question.isEmpty()) {
      return known(prepared.failed(MvpdFailure.BAD_REPLY));
    }
    if (!breaker.letsThrough()) {
      metrics.ended(CallOutcome.BREAKER_OPEN, 0);
      return known(prepared.failed(MvpdFailure.BREAKER_OPEN));
    }
    long begun = System.nanoTime();
    return bulkhead
        .send(call, question.get())
        .thenCompose(answer -> ended(prepared, answer, System.nanoTime() - begun));
  }

  private static CompletableFuture<Map<Resource, MvpdAnswer>> known(
      Map<Resource, MvpdAnswer> answers) {
    return CompletableFuture.completedFuture(answers);
  }

  private CompletableFuture<Map<Resource, MvpdAnswer>> ended(
      PreparedCall prepared, HttpAnswer answer, long nanos) {
    CallOutcome outcome = CallOutcome.of(answer);
    metrics.ended(outcome, nanos);
    tellBreaker(outcome, Duration.ofNanos(nanos));
    return answer.fold(
        reply ->
            longWork
                .when(protocol.takesLong(), () -> prepared.read(reply))
                .thenApply(read -> read.orElseGet(() -> prepared.failed(MvpdFailure.BUSY))),
        trouble -> known(prepared.failed(outcome.failure().orElse(MvpdFailure.BAD_REPLY))));
  }

  private void tellBreaker(CallOutcome outcome, Duration took) {
    if (outcome.blame() == CallOutcome.Blame.NOBODY) {
      breaker.notCalled();
      return;
    }
    recent.add(outcome.failure().orElse(null), took);
    if (outcome.blame() == CallOutcome.Blame.MVPD) {
      breaker.failed();
    } else {
      breaker.answered();
    }
  }

  /** How many more calls may be under way now. */
  int vacancies() {
    return bulkhead.vacancies();
  }

  /** How many calls wait for others to end. */
  int waiting() {
    return bulkhead.waiting();
  }

  /** 0 while the MVPD is called, 1 while it is tried, 2 while it is spared. */
  double breakerLevel() {
    return breaker.level();
  }

  @Override
  public void close() {
    bulkhead.close();
  }
}
