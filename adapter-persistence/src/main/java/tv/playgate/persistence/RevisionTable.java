package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.Revision;

/** The current revision and the history of all. */
final class RevisionTable {

  private static final String HEAD = "SELECT number FROM configuration_head WHERE id = 1";
  private static final String LOCK = HEAD + " FOR UPDATE";
  private static final String ADVANCE = "UPDATE configuration_head SET number = ? WHERE id = 1";

  private static final String RECORD =
      "INSERT INTO configuration_revision (number, author, why, made_at) VALUES (?, ?, ?, ?)";

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
                .instant(madeAt),
        change);
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
