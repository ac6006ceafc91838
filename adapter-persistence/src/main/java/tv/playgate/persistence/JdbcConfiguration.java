package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;

/** The configuration in its tables, and the newest snapshot of it that this process has. */
final class JdbcConfiguration implements Configuration, ConfigurationStore {

  private static final int READ_ATTEMPTS = 10;

  private final JdbcCalls calls;
  private final Transactions transactions;
  private volatile ConfigurationSnapshot snapshot;

  /**
   * Loads the first snapshot, on the calling thread.
   *
   * @throws UnavailableException if it cannot be had
   */
  JdbcConfiguration(JdbcCalls calls) {
    this.calls = calls;
    this.transactions = calls.transactions();
    this.snapshot = transactions.read("load the configuration", JdbcConfiguration::load);
  }

  @Override
  public ConfigurationSnapshot current() {
    return snapshot;
  }

  @Override
  public CompletionStage<Outcome> apply(Call call, ConfigurationChange change) {
    return calls.executor().submit(call, "change the configuration", () -> apply(change, call));
  }

  @Override
  public CompletionStage<List<RevisionRecord>> history(
      Call call, @Nullable Revision before, int limit) {
    return calls.page(
        call,
        "read the history of the configuration",
        limit,
        connection -> RevisionTable.history(connection, before, limit));
  }

  private Outcome apply(ConfigurationChange change, Call call) {
    Result result =
        transactions.write(
            "change the configuration", connection -> write(connection, change, call));
    if (result.made() == null) {
      catchUp();
    } else {
      publish(result.made());
    }
    return result.outcome();
  }

  /** Whoever is told that he is outdated will look at the snapshot next. */
  private void catchUp() {
    try {
      refresh();
    } catch (UnavailableException e) {
      // The answer is known all the same; the poll will notice, and say so.
    }
  }

  /** An outcome with the snapshot that came of it, if one did. */
  private record Result(Outcome outcome, @Nullable ConfigurationSnapshot made) {}

  private static Result write(Connection connection, ConfigurationChange change, Call call)
      throws SQLException {
    Revision current = RevisionTable.lock(connection);
    if (!current.equals(change.basis())) {
      return new Result(new Outcome.Outdated(current), null);
    }
    Revision next = new Revision(current.number() + 1);
    ConfigurationTables.write(connection, change);
    RevisionTable.advance(connection, next, change, call.instant());
    return new Result(
        new Outcome.Applied(next),
        new ConfigurationSnapshot(next, ConfigurationTables.read(connection)));
  }

  /**
   * Takes over what others changed, if anything.
   *
   * @throws UnavailableException if that cannot be told
   */
  void refresh() {
    Revision stored = transactions.read("poll the revision", RevisionTable::head);
    if (isNewer(stored)) {
      publish(transactions.read("load the configuration", JdbcConfiguration::load));
    }
  }

  /** A revision that was the current one before and after all was read, was so meanwhile. */
  private static ConfigurationSnapshot load(Connection connection) throws SQLException {
    for (int attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
      Revision before = RevisionTable.head(connection);
      ConfigurationEntries entries = ConfigurationTables.read(connection);
      if (RevisionTable.head(connection).equals(before)) {
        return new ConfigurationSnapshot(before, entries);
      }
    }
    throw new IllegalStateException("configuration: changes faster than it can be read");
  }

  private synchronized void publish(ConfigurationSnapshot loaded) {
    if (isNewer(loaded.revision())) {
      snapshot = loaded;
    }
  }

  private boolean isNewer(Revision revision) {
    return revision.number() > snapshot.revision().number();
  }
}
