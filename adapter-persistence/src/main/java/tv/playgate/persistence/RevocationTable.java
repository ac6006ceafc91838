package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What every process must forget. The head's row is locked from the first number that a transaction
 * takes to its end, so that numbers show in their order and without gaps.
 */
final class RevocationTable {

  private static final String HEAD = "SELECT number FROM revocation_head WHERE id = 1";

  private static final String ADVANCE =
      "UPDATE revocation_head SET number = number + ? WHERE id = 1";

  private static final String INSERT =
      "INSERT INTO revocation (number, kind, name, made_at) VALUES (?, ?, ?, ?)";

  private static final String BETWEEN =
      """
      SELECT number, kind, name FROM revocation
      WHERE number > ? AND number <= ? ORDER BY number
      """;

  private RevocationTable() {}

  /** One thing to forget. Its kind may be one that only a newer release knows. */
  record Revocation(long number, String kind, String name) {}

  /** The number of the last one. */
  static long head(Connection connection) throws SQLException {
    List<Long> numbers = Sql.list(connection, HEAD, row -> row.number("number"));
    if (numbers.size() != 1) {
      throw new IllegalStateException("revocation_head: " + numbers.size() + " rows");
    }
    return numbers.get(0);
  }

  /** Adds some, as the last thing in their transaction: others wait for its end. */
  static void add(Connection connection, RevocationKind kind, List<String> names, Instant madeAt)
      throws SQLException {
    if (names.isEmpty()) {
      return;
    }
    Sql.update(connection, ADVANCE, Parameters::number, names.size());
    long number = head(connection) - names.size();
    List<Revocation> added = new ArrayList<>();
    for (String name : names) {
      added.add(new Revocation(++number, kind.wireName(), name));
    }
    Sql.updateAll(
        connection,
        INSERT,
        (parameters, one) ->
            parameters.number(one.number()).text(one.kind()).text(one.name()).instant(madeAt),
        added);
  }

  /** Those that are still there, in their order. */
  static List<Revocation> between(Connection connection, long after, long last)
      throws SQLException {
    return Sql.list(
        connection,
        BETWEEN,
        (parameters, from) -> parameters.number(from.longValue()).number(last),
        after,
        row -> new Revocation(row.number("number"), row.text("kind"), row.text("name")));
  }
}
