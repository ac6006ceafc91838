package tv.playgate.upstream;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import reactor.netty.resources.LoopResources;

/** The threads of this room: few, named, and all of them daemons. */
final class UpstreamThreads {

  private static final int MOST_LOOPS = 4;

  private UpstreamThreads() {}

  /** Event loops for all calls, by epoll where it is there. They never do anything that waits. */
  static LoopResources loops() {
    int loops = Math.min(MOST_LOOPS, Runtime.getRuntime().availableProcessors());
    return LoopResources.create("playgate-upstream", loops, true);
  }

  /** The one thread that watches the time of every call. Once shut down it forgets new tasks. */
  static ScheduledExecutorService timer() {
    ThreadFactory daemons =
        task -> {
          Thread thread = new Thread(task, "playgate-upstream-timer");
          thread.setDaemon(true);
          return thread;
        };
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(1, daemons, new ThreadPoolExecutor.DiscardPolicy());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }
}
