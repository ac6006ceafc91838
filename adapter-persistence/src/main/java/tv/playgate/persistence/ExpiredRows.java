package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import tv.playgate.application.Call;

/**
 * Removes rows that say nothing any more, some at a time, once a minute and more often while there
 * are many. Several processes may do so at once.
 */
final class ExpiredRows {

  /** How many rows of a table go in one transaction, so that nobody waits for it. */
  static final int BATCH = 1_000;

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A process whose clock is slow may still take a token or a session that is over. */
  private static final Duration SLOW_CLOCK = Duration.ofHours(1);

  /** Whoever was away for longer forgets everything. */
  private static final Duration REVOCATIONS = Duration.ofDays(1);

  /** Operators look back at what was proposed, and for how long is promised to them. */
  private static final Duration PROPOSALS = Duration.ofDays(90);

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              Duration.ZERO,
              """
              DELETE FROM authorization_given
              WHERE (profile_id, service_provider_id, mvpd_id, subject, resource_sha256) IN (
                SELECT profile_id, service_provider_id, mvpd_id, subject, resource_sha256
                FROM authorization_given WHERE ends_at <= ? ORDER BY ends_at LIMIT ?)
              """),
          new Kind(
              SLOW_CLOCK,
              """
              DELETE FROM used_media_token WHERE id IN (
                SELECT id FROM used_media_token WHERE ends_at <= ? ORDER BY ends_at LIMIT ?)
              """),
          new Kind(
              SLOW_CLOCK,
              """
              DELETE FROM viewer_session WHERE id IN (
                SELECT id FROM viewer_session WHERE ends_at <= ? ORDER BY ends_at LIMIT ?)
              """),
          new Kind(
              REVOCATIONS,
              """
              DELETE FROM revocation WHERE number IN (
                SELECT number FROM revocation WHERE made_at <= ? ORDER BY made_at LIMIT ?)
              """),
          new Kind(
              PROPOSALS,
              """
              DELETE FROM degradation_proposal WHERE id IN (
                SELECT id FROM degradation_proposal WHERE made_at <= ? ORDER BY made_at LIMIT ?)
              """));

  private final JdbcCalls calls;
  private final Clock clock;
  private final OutageLog log;

  /** When it is time again; empty while rows are being removed. */
  private final AtomicReference<Instant> next;

  ExpiredRows(JdbcCalls calls, String instance, Clock clock) {
    this.calls = calls;
    this.clock = clock;
    this.log = new OutageLog(instance, "expired rows stay");
    this.next = new AtomicReference<>(Instant.MIN);
  }

  /** Rows that go some time after what their column says. */
  private record Kind(Duration after, String delete) {}

  /** Has some rows removed, if it is time, and does not wait for it. */
  void remove() {
    Instant now = clock.instant();
    Instant due = next.get();
    if (now.isBefore(due) || !next.compareAndSet(due, Instant.MAX)) {
      return;
    }
    Call call = Call.arriving(now, PATIENCE);
    var unused =
        calls
            .write(call, "remove expired rows", connection -> remove(connection, now), () -> {})
            .whenComplete(
                (more, failure) -> {
                  log.answered(failure);
                  next.set(failure == null && more ? now : now.plus(PAUSE));
                });
  }

  /** Whether there may be more. */
  private static boolean remove(Connection connection, Instant now) throws SQLException {
    boolean more = false;
    for (Kind kind : KINDS) {
      int removed =
          Sql.update(
              connection,
              kind.delete(),
              (parameters, end) -> parameters.instant(end).number(BATCH),
              now.minus(kind.after()));
      more |= removed == BATCH;
    }
    return more;
  }
}
