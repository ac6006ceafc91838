package tv.playgate.persistence;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.UnavailableException;

/**
 * The threads that wait for the database, so that nobody else has to. Their queue is bounded: what
 * does not fit is refused, and what waited past its deadline is not done any more.
 */
final class JdbcExecutor implements AutoCloseable {

  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);

  private final Clock clock;
  private final ArrayBlockingQueue<Runnable> queue;
  private final ThreadPoolExecutor threads;

  JdbcExecutor(int threads, int queueCapacity, Clock clock) {
    this.clock = clock;
    this.queue = new ArrayBlockingQueue<>(queueCapacity);
    AtomicInteger count = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            queue,
            work -> daemon(work, "playgate-jdbc-" + count.incrementAndGet()));
  }

  static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Has the work done. Never throws; completes on one of the threads, or on the calling one if the
   * work is refused.
   *
   * @param what is to be done, for messages
   */
  <T> CompletableFuture<T> submit(Call call, String what, Supplier<T> work) {
    Task<T> task = new Task<>(call, what, work, new CompletableFuture<>());
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      task.fail(threads.isShutdown() ? "the database is closed" : "too much is waiting");
    }
    return task.future;
  }

  /**
   * Fails what waits, and gives what runs a few seconds. Nobody is interrupted: H2 would suffer.
   */
  @Override
  public void close() {
    threads.shutdown();
    List<Runnable> waiting = new ArrayList<>();
    queue.drainTo(waiting);
    waiting.forEach(task -> ((Task<?>) task).fail("the database is closed"));
    try {
      threads.awaitTermination(PATIENCE_AT_CLOSE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Task<T> implements Runnable {

    private final Call call;
    private final String what;
    private final Supplier<T> work;
    private final CompletableFuture<T> future;

    Task(Call call, String what, Supplier<T> work, CompletableFuture<T> future) {
      this.call = call;
      this.what = what;
      this.work = work;
      this.future = future;
    }

    @Override
    public void run() {
      if (clock.instant().isAfter(call.deadline())) {
        fail("the deadline passed while it waited");
        return;
      }
      try {
        future.complete(work.get());
      } catch (Throwable e) {
        future.completeExceptionally(e);
      }
    }

    void fail(String why) {
      future.completeExceptionally(new UnavailableException(what + ": " + why, null));
    }
  }
}
