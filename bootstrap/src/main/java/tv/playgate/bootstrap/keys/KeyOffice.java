package tv.playgate.bootstrap.keys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import tv.playgate.http.admin.MasterKeyWork;
import tv.playgate.persistence.keys.MasterKeyFileException;

/**
 * Works on the master keys of a house that runs: one work at a time, on a thread of its own;
 * whoever comes meanwhile is turned away. Safe for use by any number of threads.
 */
public final class KeyOffice implements MasterKeyWork, AutoCloseable {

  private final KeyRotation keys;
  private final Duration settle;
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          0, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), KeyOffice::daemon);

  /**
   * An office over these keys.
   *
   * @param settle how long other processes get to see a new key
   */
  public KeyOffice(KeyRotation keys, Duration settle) {
    this.keys = keys;
    this.settle = settle;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "playgate-master-keys");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public CompletionStage<Outcome> work(String name) {
    return KeyWork.named(name)
        .map(this::begun)
        .orElseGet(() -> CompletableFuture.completedFuture(new Outcome.Unknown()));
  }

  private CompletionStage<Outcome> begun(KeyWork work) {
    try {
      return CompletableFuture.supplyAsync(() -> done(work), thread);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(
          new Outcome.Refused(List.of("other work on the master keys is under way")));
    }
  }

  private Outcome done(KeyWork work) {
    List<String> said = new ArrayList<>();
    try {
      work.doIt(keys, settle, said::add);
      return new Outcome.Done(said);
    } catch (KeysRefusedException | MasterKeyFileException e) {
      said.add(String.valueOf(e.getMessage()));
      return new Outcome.Refused(said);
    }
  }

  /** Breaks off what is under way; it can be finished later. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
