package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;

/** The current revision and the history of all. */
final class RevisionTable {

  private static final String HEAD = "SELECT number FROM configuration_head WHERE id = 1";
  private static final String LOCK = HEAD + " FOR UPDATE";
  private static final String ADVANCE = "UPDATE configuration_head SET number = ? WHERE id = 1";

  private static final String RECORD =
      """
      INSERT INTO configuration_revision (number, author, why, made_at, changes)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String HISTORY =
      """
      SELECT number, author, why, made_at, changes
      FROM configuration_revision WHERE number < ? ORDER BY number DESC LIMIT ?
      """;

  private RevisionTable() {}

  /** The current revision. */
  static Revision head(Connection connection) throws SQLException {
    return only(Sql.list(connection, HEAD, RevisionTable::read));
  }

  /** The current revision, which nobody else can change until the transaction ends. */
  static Revision lock(Connection connection) throws SQLException {
    return only(Sql.list(connection, LOCK, RevisionTable::read));
  }

  /** Makes this revision the current one. */
  static void advance(
      Connection connection, Revision revision, ConfigurationChange change, Instant madeAt)
      throws SQLException {
    Sql.update(connection, ADVANCE, Parameters::number, revision.number());
    Sql.update(
        connection,
        RECORD,
        (parameters, made) ->
            parameters
                .number(revision.number())
                .text(made.author())
                .text(made.why())
                .instant(madeAt)
                .texts(made.changes()),
        change);
  }

  /** The revisions before that one, or all, the newest first. */
  static List<RevisionRecord> history(Connection connection, @Nullable Revision before, int limit)
      throws SQLException {
    long end = before == null ? Long.MAX_VALUE : before.number();
    return Sql.list(
        connection,
        HISTORY,
        (parameters, number) -> parameters.number(number.longValue()).number(limit),
        end,
        RevisionTable::readRecord);
  }

  private static RevisionRecord readRecord(Row row) throws SQLException {
    return new RevisionRecord(
        read(row),
        row.text("author"),
        row.text("why"),
        row.instant("made_at"),
        row.texts("changes"));
  }

  private static Revision read(Row row) throws SQLException {
    return new Revision(row.number("number"));
  }

  private static Revision only(List<Revision> revisions) {
    if (revisions.size() != 1) {
      throw new IllegalStateException("configuration_head: " + revisions.size() + " rows");
    }
    return revisions.get(0);
  }
}
