package tv.playgate.upstream;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.domain.upstream.CallLimits;
import tv.playgate.domain.upstream.ClientIdentityName;
import tv.playgate.upstream.HttpAnswer.Trouble;

/**
 * The way to one upstream system, with connections and limits of its own: what goes wrong there
 * costs nobody else anything. Redirects are not followed, and nothing is sent twice.
 */
final class Bulkhead implements AutoCloseable {

  /** No reply is read beyond this, where nothing else is said. */
  static final int MAX_REPLY_BYTES = 64 * 1024;

  private static final Logger log = LoggerFactory.getLogger(Bulkhead.class);

  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final String name;
  private final CallLimits limits;
  private final int maxReplyBytes;
  private final SystemClient client;
  private final Turns turns;
  private final Set<OneCall> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * A way that is still unused.
   *
   * @param name for logs and connections
   * @param identity who we are there; null where nobody asks
   * @param maxReplyBytes how far a reply is read
   */
  Bulkhead(
      Outbound outbound,
      String name,
      CallLimits limits,
      @Nullable ClientIdentityName identity,
      int maxReplyBytes) {
    this.clock = outbound.clock();
    this.timer = outbound.timer();
    this.name = name;
    this.limits = limits;
    this.maxReplyBytes = maxReplyBytes;
    this.client = new SystemClient(outbound, name, limits, identity);
    this.turns = new Turns(limits.maxConcurrentCalls(), limits.maxWaitingCalls());
  }

  /**
   * Makes one call, now or as soon as there is room for it. The answer is there by the call's
   * deadline, and no later than the timeout after its turn has come; never fails. Completes on the
   * calling thread, on an event loop of this room or on the timer's thread.
   */
  CompletableFuture<HttpAnswer> send(Call call, HttpQuestion question) {
    Duration patience = Duration.between(clock.instant(), call.deadline());
    if (patience.isNegative() || patience.isZero()) {
      return CompletableFuture.completedFuture(Trouble.NEVER_MADE);
    }
    if (closed) {
      return CompletableFuture.completedFuture(Trouble.NO_CONNECTION);
    }
    return client
        .to(question.address())
        .map(found -> begin(new HttpExchange(found, question, maxReplyBytes), patience))
        .orElseGet(this::withoutIdentity);
  }

  private CompletableFuture<HttpAnswer> withoutIdentity() {
    log.warn("upstream {}: not called, its client identity is not there", name);
    return CompletableFuture.completedFuture(Trouble.NO_IDENTITY);
  }

  private CompletableFuture<HttpAnswer> begin(HttpExchange exchange, Duration patience) {
    OneCall call = new OneCall(exchange, turns, limits, timer);
    underWay.add(call);
    var unused = call.answer().whenComplete((answer, failure) -> underWay.remove(call));
    call.begin(patience);
    if (closed) {
      call.giveUp(Trouble.NO_CONNECTION);
    }
    return call.answer();
  }

  /** How many more calls may be under way now. */
  int vacancies() {
    return turns.vacancies();
  }

  /** How many calls wait until others end. */
  int waiting() {
    return turns.waiting();
  }

  /** Gives up what is under way and makes no further call. */
  @Override
  public void close() {
    closed = true;
    underWay.forEach(call -> call.giveUp(Trouble.NO_CONNECTION));
    client.close();
  }
}
