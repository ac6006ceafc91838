package tv.playgate.upstream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Short waits before something is tried again, none like another, so that a crowd spreads out. */
final class Pauses implements AutoCloseable {

  /** The longest pause. */
  static final Duration LONGEST = Duration.ofMillis(100);

  private static final Duration SHORTEST = Duration.ofMillis(20);

  private final ScheduledExecutorService timer;
  private final Set<Pause> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Pauses(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /** Completes with true after a pause, on the timer's thread, or with false once closed. */
  CompletableFuture<Boolean> pause() {
    Pause pause = new Pause();
    underWay.add(pause);
    long millis = ThreadLocalRandom.current().nextLong(SHORTEST.toMillis(), LONGEST.toMillis() + 1);
    var unused = timer.schedule(() -> end(pause, true), millis, TimeUnit.MILLISECONDS);
    if (closed) {
      end(pause, false);
    }
    return pause.passed;
  }

  private void end(Pause pause, boolean passed) {
    underWay.remove(pause);
    pause.passed.complete(passed);
  }

  @Override
  public void close() {
    closed = true;
    underWay.forEach(pause -> end(pause, false));
  }

  /** One of them. */
  private static final class Pause {
    private final CompletableFuture<Boolean> passed = new CompletableFuture<>();
  }
}
