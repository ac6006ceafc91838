package tv.playgate.persistence;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks twice a second whether another process changed the configuration or revoked something, on a
 * thread of its own, and has removed what is over. By the way it learns whether the database
 * answers; it logs when that changes.
 */
final class RevisionPoll implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RevisionPoll.class);
  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);

  /** After so long without an answer the database counts as silent, even if a poll still waits. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

  private final String instance;
  private final Revocations revocations;
  private final JdbcConfiguration configuration;
  private final ExpiredRows expired;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor thread;
  private volatile DatabaseHealth seen;

  /** Starts to poll. The configuration was loaded just now. */
  RevisionPoll(
      String instance,
      Revocations revocations,
      JdbcConfiguration configuration,
      ExpiredRows expired,
      Clock clock) {
    this.instance = instance;
    this.revocations = revocations;
    this.configuration = configuration;
    this.expired = expired;
    this.clock = clock;
    this.seen = new DatabaseHealth.Answering(clock.instant());
    this.thread =
        new ScheduledThreadPoolExecutor(
            1, poll -> JdbcExecutor.daemon(poll, "playgate-revision-poll"));
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    var unused =
        thread.scheduleWithFixedDelay(
            this::poll, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  DatabaseHealth health() {
    return seen.fold(
        answering ->
            clock.instant().isAfter(answering.lastAnswer().plus(LONGEST_WAIT))
                ? new DatabaseHealth.Silent(answering.lastAnswer())
                : answering,
        silent -> silent);
  }

  /** Must not throw, or it would be the last poll. */
  private void poll() {
    try {
      // First, for a configuration that cannot be understood must not keep what is revoked alive.
      revocations.refresh();
      configuration.refresh();
      answered();
      expired.remove();
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void answered() {
    DatabaseHealth before = seen;
    seen = new DatabaseHealth.Answering(clock.instant());
    if (before instanceof DatabaseHealth.Silent) {
      log.info("{}: answers again; revision {}", instance, configuration.current().revision());
    }
  }

  private void failed(RuntimeException e) {
    DatabaseHealth before = seen;
    seen = new DatabaseHealth.Silent(before.lastAnswer());
    if (before instanceof DatabaseHealth.Answering && !thread.isShutdown()) {
      log.warn(
          "{}: does not answer; revision {} serves on",
          instance,
          configuration.current().revision(),
          e);
    }
  }

  /** Waits a few seconds for the last poll, and interrupts nobody: H2 would suffer. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(PATIENCE_AT_CLOSE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
