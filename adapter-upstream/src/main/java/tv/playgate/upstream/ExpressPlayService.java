package tv.playgate.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.TokenUrlFailure;
import tv.playgate.upstream.HttpAnswer.Reply;
import tv.playgate.upstream.HttpAnswer.Trouble;

/**
 * One service of ExpressPlay, with threads, connections, a breaker and metrics of its own. What may
 * pass is tried once more, with the very same request, after a short pause, if the call's deadline
 * leaves time and the breaker is closed. Nothing of a request or a reply is logged but the status
 * and a documented code.
 */
final class ExpressPlayService implements AutoCloseable {

  /** How many requests of one service may be under way at once. */
  static final int MAX_CONCURRENT_REQUESTS = 256;

  /** A service is spared for five seconds once half of its last 20 calls failed. */
  static final Breaker.Terms BREAKER = new Breaker.Terms(20, 20, Duration.ofSeconds(5), 3);

  private static final Logger log = LoggerFactory.getLogger(ExpressPlayService.class);

  /** A second attempt that would have less than this is not made. */
  private static final Duration SHORTEST_ATTEMPT = Duration.ofMillis(50);

  private static final Set<HttpAnswer> NOT_CALLED =
      Set.of(Trouble.FULL, Trouble.NEVER_MADE, Trouble.NO_IDENTITY);

  private final String name;
  private final Clock clock;
  private final Bulkhead bulkhead;
  private final Pauses pauses;
  private final Breaker breaker;
  private final AlarmLog alarms;
  private final ServiceMetrics metrics;

  /**
   * A service that is still unused.
   *
   * @param name in logs, metrics and names of threads
   * @param good how its good replies are counted
   * @param timeout bounds one attempt
   * @param maxReplyBytes how far a reply is read
   */
  ExpressPlayService(
      Outbound outbound,
      MeterRegistry registry,
      String name,
      ServiceOutcome good,
      Duration timeout,
      int maxReplyBytes) {
    this.name = name;
    this.clock = outbound.clock();
    this.bulkhead =
        outbound.bulkhead("expressplay-" + name, timeout, MAX_CONCURRENT_REQUESTS, maxReplyBytes);
    this.pauses = new Pauses(outbound.timer());
    this.breaker = new Breaker("expressplay " + name, BREAKER, clock, () -> {});
    this.alarms = new AlarmLog(name, clock);
    this.metrics = new ServiceMetrics(registry, name, good);
    metrics.watchBreaker(breaker, Breaker::level);
  }

  /** Asks; the answer is there by the call's deadline, and never fails. */
  <A> CompletableFuture<A> ask(Call call, HttpQuestion request, ServiceProtocol<A> protocol) {
    if (!isLeft(call, Duration.ZERO)) {
      return done(call, Judgement.of(Trouble.TOO_LATE, protocol), 0);
    }
    if (!breaker.letsThrough()) {
      metrics.count(ServiceOutcome.BREAKER_OPEN, 0);
      log.debug("expressplay {}: not asked, the breaker is open, trace {}", name, call.trace());
      return CompletableFuture.completedFuture(protocol.failed(TokenUrlFailure.UNAVAILABLE));
    }
    long begun = System.nanoTime();
    return attempt(call, request, protocol)
        .thenCompose(
            first ->
                mayRepeat(call, first)
                    ? repeat(call, request, protocol, first, begun)
                    : done(call, first, System.nanoTime() - begun));
  }

  private <A> CompletableFuture<Judgement<A>> attempt(
      Call call, HttpQuestion request, ServiceProtocol<A> protocol) {
    return bulkhead
        .send(call, request)
        .thenApply(
            answer -> {
              tellBreaker(answer);
              return Judgement.of(answer, protocol);
            });
  }

  /** What was asked wrongly, or answered wrongly, is no failure of the service. */
  private void tellBreaker(HttpAnswer answer) {
    if (NOT_CALLED.contains(answer)) {
      breaker.notCalled();
    } else if (answer.<Boolean>fold(ExpressPlayService::isOutage, trouble -> true)) {
      breaker.failed();
    } else {
      breaker.answered();
    }
  }

  private static boolean isOutage(Reply reply) {
    return ExpressPlayError.in(reply.status(), reply.body()).isOutage();
  }

  private boolean mayRepeat(Call call, Judgement<?> first) {
    return first.mayPass()
        && breaker.isClosed()
        && isLeft(call, Pauses.LONGEST.plus(SHORTEST_ATTEMPT));
  }

  private boolean isLeft(Call call, Duration time) {
    return Duration.between(clock.instant(), call.deadline()).compareTo(time) > 0;
  }

  private <A> CompletableFuture<A> repeat(
      Call call,
      HttpQuestion request,
      ServiceProtocol<A> protocol,
      Judgement<A> first,
      long begun) {
    long took = System.nanoTime() - begun;
    return pauses
        .pause()
        .thenCompose(
            passed -> {
              if (!passed || !breaker.letsThrough()) {
                return done(call, first, took);
              }
              metrics.count(ServiceOutcome.RETRIED, took);
              log.debug(
                  "expressplay {}: {}, asked again, trace {}", name, first.because(), call.trace());
              long again = System.nanoTime();
              return attempt(call, request, protocol)
                  .thenCompose(second -> done(call, second, System.nanoTime() - again));
            });
  }

  private <A> CompletableFuture<A> done(Call call, Judgement<A> last, long tookNanos) {
    metrics.count(last.outcome(), tookNanos);
    ExpressPlayError error = last.error();
    if (last.outcome() == ServiceOutcome.ALARM && error != null) {
      alarms.raise(error);
    } else if (!last.outcome().isGood()) {
      log.warn("expressplay {}: {}, trace {}", name, last.because(), call.trace());
    }
    return CompletableFuture.completedFuture(last.answer());
  }

  @Override
  public void close() {
    pauses.close();
    bulkhead.close();
  }
}
