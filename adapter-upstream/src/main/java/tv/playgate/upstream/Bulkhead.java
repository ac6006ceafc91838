package tv.playgate.upstream;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import tv.playgate.application.Call;
import tv.playgate.upstream.HttpAnswer.Trouble;

/**
 * The way to one upstream system, with threads, connections and a limit of its own: what goes wrong
 * there, slow name look-ups included, costs nobody else anything. Redirects are not followed, and
 * nothing is sent twice.
 *
 * <p>A connection that is not there within half the timeout, a second at the most, counts as none.
 */
final class Bulkhead implements AutoCloseable {

  /** No reply is read beyond this, where nothing else is said. */
  static final int MAX_REPLY_BYTES = 64 * 1024;

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(1);
  private static final Duration SHORTEST_CONNECT = Duration.ofMillis(1);

  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final Duration timeout;
  private final int maxReplyBytes;
  private final Semaphore permits;
  private final ThreadPoolExecutor threads;
  private final HttpClient client;
  private final Set<OneCall> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * A way that is still unused.
   *
   * @param name for the names of its threads
   * @param timeout bounds one call, from connecting to the last byte
   * @param maxConcurrentCalls how many calls may be under way at once
   * @param maxReplyBytes how far a reply is read
   */
  Bulkhead(
      Clock clock,
      SSLContext tls,
      ScheduledExecutorService timer,
      String name,
      Duration timeout,
      int maxConcurrentCalls,
      int maxReplyBytes) {
    this.clock = clock;
    this.timer = timer;
    this.timeout = timeout;
    this.maxReplyBytes = maxReplyBytes;
    this.permits = new Semaphore(maxConcurrentCalls);
    this.threads = UpstreamThreads.forCalls(name, maxConcurrentCalls);
    this.client =
        HttpClient.newBuilder()
            .executor(threads)
            .sslContext(tls)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout(timeout))
            .build();
  }

  private static Duration connectTimeout(Duration timeout) {
    Duration half = timeout.dividedBy(2);
    if (half.compareTo(LONGEST_CONNECT) > 0) {
      return LONGEST_CONNECT;
    }
    return half.compareTo(SHORTEST_CONNECT) < 0 ? SHORTEST_CONNECT : half;
  }

  /**
   * Makes one call. The answer is there by the call's deadline or the end of the timeout, whichever
   * is earlier; never fails. Completes on the calling thread, on a thread of this bulkhead or on
   * the timer's.
   */
  CompletableFuture<HttpAnswer> send(Call call, HttpRequest request) {
    Duration patience = patience(call);
    if (patience.isNegative() || patience.isZero()) {
      return CompletableFuture.completedFuture(Trouble.TOO_LATE);
    }
    if (closed) {
      return CompletableFuture.completedFuture(Trouble.NO_CONNECTION);
    }
    if (!permits.tryAcquire()) {
      return CompletableFuture.completedFuture(Trouble.FULL);
    }
    return start(request, patience).answer();
  }

  private Duration patience(Call call) {
    Duration untilDeadline = Duration.between(clock.instant(), call.deadline());
    return untilDeadline.compareTo(timeout) < 0 ? untilDeadline : timeout;
  }

  private OneCall start(HttpRequest request, Duration patience) {
    OneCall call = new OneCall(client, request, maxReplyBytes, threads, this::ended);
    underWay.add(call);
    ScheduledFuture<?> alarm =
        timer.schedule(
            () -> call.giveUp(Trouble.TOO_LATE),
            TimeUnit.NANOSECONDS.convert(patience),
            TimeUnit.NANOSECONDS);
    var unused = call.answer().whenComplete((answer, failure) -> alarm.cancel(false));
    threads.execute(call);
    if (closed) {
      call.giveUp(Trouble.NO_CONNECTION);
    }
    return call;
  }

  private void ended(OneCall call) {
    underWay.remove(call);
    permits.release();
  }

  /** How many more calls may be made now. */
  int vacancies() {
    return permits.availablePermits();
  }

  /**
   * Gives up what is under way and makes no further call. The client has no end of its own on Java
   * 17: its connections go with it, once nobody holds it any more.
   */
  @Override
  public void close() {
    closed = true;
    underWay.forEach(call -> call.giveUp(Trouble.NO_CONNECTION));
    threads.shutdown();
  }
}
