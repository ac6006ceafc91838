package tv.playgate.upstream;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of this room: few, named, and gone when there is nothing to do. */
final class UpstreamThreads {

  private static final int THREADS = 4;
  private static final int IDLE_SECONDS = 10;
  private static final int TASKS_PER_CALL = 16;

  private UpstreamThreads() {}

  /**
   * Threads for the calls to one system. As calls are bounded, so is what waits here; should the
   * queue be full all the same, or closed, whoever brings a task does it himself, for the client
   * does not survive a refusal.
   */
  static ThreadPoolExecutor forCalls(String name, int maxConcurrentCalls) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(maxConcurrentCalls * TASKS_PER_CALL),
            named("playgate-upstream-" + name),
            (task, full) -> task.run());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** The one thread that watches the time of every call. Once shut down it forgets new tasks. */
  static ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, named("playgate-upstream-timer"), new ThreadPoolExecutor.DiscardPolicy());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  private static ThreadFactory named(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
