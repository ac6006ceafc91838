package tv.playgate.upstream;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Threads for what takes a processor too long for an event loop, such as signatures. */
final class LongWork implements AutoCloseable {

  private static final int MAX_WAITING = 1_000;
  private static final int IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  LongWork() {
    AtomicInteger number = new AtomicInteger();
    int processors = Runtime.getRuntime().availableProcessors();
    threads =
        new ThreadPoolExecutor(
            processors,
            processors,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MAX_WAITING),
            task -> {
              Thread thread =
                  new Thread(task, "playgate-upstream-work-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Does it, on a thread of this pool if it takes long; empty at once where too much waits for that
   * already.
   */
  <T> CompletableFuture<Optional<T>> when(boolean takesLong, Supplier<T> work) {
    try {
      if (!takesLong) {
        return CompletableFuture.completedFuture(Optional.of(work.get()));
      }
      return CompletableFuture.supplyAsync(() -> Optional.of(work.get()), threads);
    } catch (RejectedExecutionException full) {
      return CompletableFuture.completedFuture(Optional.empty());
    } catch (RuntimeException unexpected) {
      return CompletableFuture.failedFuture(unexpected);
    }
  }

  /** Does it, on a thread of this pool. */
  void execute(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
