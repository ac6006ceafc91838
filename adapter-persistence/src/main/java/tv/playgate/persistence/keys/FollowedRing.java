package tv.playgate.persistence.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.UnavailableException;

/**
 * The keys of a file, read again every few seconds, and sooner where somebody waits for a key that
 * is not there: whoever waits gets what a read found that began after he asked. One thread reads;
 * another sends those away who wait too long, should a read hang.
 */
final class FollowedRing implements RingSource, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FollowedRing.class);

  private static final int THREADS = 2;

  /** A store may be large, and the one secret that needs a key its last. */
  private static final long BETWEEN_SEARCHES = TimeUnit.MINUTES.toNanos(1);

  private final Path file;
  private final Pace pace;
  private final StillNeeded needed;
  private final ScheduledThreadPoolExecutor threads;
  private volatile MasterKeyRing ring;
  private volatile @Nullable String trouble;
  private @Nullable Refusal refusal;

  /** Those who came since the last read began; guarded by this, as is all that follows. */
  private List<CompletableFuture<MasterKeyRing>> waiting = new ArrayList<>();

  private boolean busy;
  private long lastRead = System.nanoTime();

  private FollowedRing(Path file, Pace pace, StillNeeded needed, MasterKeyRing ring) {
    this.file = file;
    this.pace = pace;
    this.needed = needed;
    this.ring = ring;
    this.threads = new ScheduledThreadPoolExecutor(THREADS, FollowedRing::daemon);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * How the file is followed.
   *
   * @param poll how often it is read at least
   * @param pause how long after one read the next begins at the earliest
   * @param patience how long anybody waits for a key at the most
   * @param mostWaiting how many wait for one at the most
   */
  record Pace(Duration poll, Duration pause, Duration patience, int mostWaiting) {
    static final Pace USUAL =
        new Pace(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(4), 1_000);
  }

  /**
   * Reads the file, and begins to follow it.
   *
   * @param needed asked before keys that are at hand are let go
   * @throws MasterKeyFileException if it cannot be read, or is none
   */
  static FollowedRing open(Path file, Pace pace, StillNeeded needed) {
    FollowedRing followed = new FollowedRing(file, pace, needed, RingFile.read(file));
    long poll = pace.poll().toNanos();
    var unused =
        followed.threads.scheduleWithFixedDelay(
            followed::readUnlessBusy, poll, poll, TimeUnit.NANOSECONDS);
    return followed;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "playgate-master-keys");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public MasterKeyRing current() {
    return ring;
  }

  @Override
  public CompletionStage<MasterKeyRing> fresh(Call call) {
    CompletableFuture<MasterKeyRing> waiter = new CompletableFuture<>();
    try {
      if (!queue(waiter)) {
        return CompletableFuture.failedFuture(unavailable("too much waits for it", null));
      }
      Duration allowed = Duration.between(call.instant(), call.deadline());
      Duration patience = allowed.compareTo(pace.patience()) < 0 ? allowed : pace.patience();
      var unused =
          threads.schedule(
              () -> sendAway(waiter, "was not read in time"),
              patience.toNanos(),
              TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      sendAway(waiter, "is followed no more");
    }
    return waiter;
  }

  private synchronized boolean queue(CompletableFuture<MasterKeyRing> waiter) {
    if (waiting.size() >= pace.mostWaiting()) {
      return false;
    }
    waiting.add(waiter);
    readSoon();
    return true;
  }

  private void sendAway(CompletableFuture<MasterKeyRing> waiter, String why) {
    synchronized (this) {
      waiting.removeIf(other -> other == waiter);
    }
    waiter.completeExceptionally(unavailable(why, null));
  }

  private void readSoon() {
    if (!busy) {
      long pauseLeft = lastRead + pace.pause().toNanos() - System.nanoTime();
      var unused = threads.schedule(this::read, Math.max(0, pauseLeft), TimeUnit.NANOSECONDS);
      busy = true;
    }
  }

  private void readUnlessBusy() {
    synchronized (this) {
      if (busy) {
        return;
      }
      busy = true;
    }
    read();
  }

  private void read() {
    List<CompletableFuture<MasterKeyRing>> served = begin();
    MasterKeyFileException failure = takeOver();
    end();
    for (CompletableFuture<MasterKeyRing> waiter : served) {
      if (failure == null) {
        waiter.complete(ring);
      } else {
        waiter.completeExceptionally(unavailable("is not good now", failure));
      }
    }
  }

  private synchronized List<CompletableFuture<MasterKeyRing>> begin() {
    List<CompletableFuture<MasterKeyRing>> served = waiting;
    waiting = new ArrayList<>();
    lastRead = System.nanoTime();
    return served;
  }

  private synchronized void end() {
    busy = false;
    if (!waiting.isEmpty()) {
      readSoon();
    }
  }

  /** Takes the file's keys over, or says why not. By one thread at a time. */
  private @Nullable MasterKeyFileException takeOver() {
    try {
      MasterKeyRing read = RingFile.read(file);
      if (!read.equals(ring)) {
        requireNothingLost(read);
        ring = read;
        log.info("{}: took over {} keys, {} wraps", file, read.ids().size(), read.first().id());
      }
      tell(null);
      return null;
    } catch (MasterKeyFileException e) {
      tell(e.getMessage());
      return e;
    }
  }

  /** Whether the keys at hand are those of the file, as far as it was read. */
  boolean isCurrent() {
    return trouble == null;
  }

  private void requireNothingLost(MasterKeyRing read) {
    Set<MasterKeyId> gone = new HashSet<>(ring.ids());
    read.ids().forEach(gone::remove);
    Refusal before = refusal;
    if (before == null || !before.isOf(read)) {
      refusal =
          gone.isEmpty()
              ? null
              : neededAmong(gone)
                  .map(key -> new Refusal(read, key, System.nanoTime()))
                  .orElse(null);
    }
    if (refusal != null) {
      throw new MasterKeyFileException(
          file + ": lacks " + refusal.key() + ", under which secrets rest", null);
    }
  }

  /** Whatever goes wrong, these keys stay until it is known. */
  private Optional<MasterKeyId> neededAmong(Set<MasterKeyId> gone) {
    try {
      return needed.among(gone);
    } catch (RuntimeException e) {
      throw new MasterKeyFileException(
          file + ": lacks keys, and whether secrets rest under them cannot be known now", e);
    }
  }

  /** Says each trouble once, and once that it is over; whoever hears of it already finds it so. */
  private void tell(@Nullable String now) {
    String before = trouble;
    trouble = now;
    if (now != null && !now.equals(before)) {
      log.warn("{}; the {} keys that were read before serve on", now, ring.ids().size());
    } else if (now == null && before != null) {
      log.info("{}: is good again", file);
    }
  }

  private UnavailableException unavailable(String why, @Nullable Throwable cause) {
    return new UnavailableException("master key file " + file + ": " + why, cause);
  }

  /**
   * A file that was not taken over.
   *
   * @param key the one that it lacks
   * @param at when that was found, by the nano clock
   */
  private record Refusal(MasterKeyRing ring, MasterKeyId key, long at) {

    /** Whether it is known of this one, and need not be searched for again. */
    boolean isOf(MasterKeyRing read) {
      return ring.equals(read) && System.nanoTime() - at < BETWEEN_SEARCHES;
    }
  }

  /** Sends everybody away. A read that is under way ends by itself. */
  @Override
  public void close() {
    threads.shutdown();
    List<CompletableFuture<MasterKeyRing>> left;
    synchronized (this) {
      left = List.copyOf(waiting);
    }
    left.forEach(waiter -> sendAway(waiter, "is followed no more"));
  }
}
