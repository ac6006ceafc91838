package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs one statement on a connection. */
final class Sql {

  private Sql() {}

  /** Every row that the query finds. A text that cannot be stored is in no row. */
  static <P, E> List<E> list(
      Connection connection,
      String sql,
      Parameters.Binder<P> binder,
      P parameter,
      Row.Reader<E> reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(new Parameters(statement), parameter);
      return read(statement, reader);
    } catch (UnstorableTextException e) {
      return List.of();
    }
  }

  /** Every row that a query without parameters finds. */
  static <E> List<E> list(Connection connection, String sql, Row.Reader<E> reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return read(statement, reader);
    }
  }

  private static <E> List<E> read(PreparedStatement statement, Row.Reader<E> reader)
      throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      List<E> rows = new ArrayList<>();
      Row row = new Row(result);
      while (result.next()) {
        rows.add(reader.read(row));
      }
      return List.copyOf(rows);
    }
  }

  /** The one row that the query finds, if it finds one. */
  static <P, E> Optional<E> first(
      Connection connection,
      String sql,
      Parameters.Binder<P> binder,
      P parameter,
      Row.Reader<E> reader)
      throws SQLException {
    return list(connection, sql, binder, parameter, reader).stream().findFirst();
  }

  /** Runs a change, and says how many rows it changed. */
  static <P> int update(Connection connection, String sql, Parameters.Binder<P> binder, P parameter)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(new Parameters(statement), parameter);
      return statement.executeUpdate();
    }
  }

  /** Whether there was a row to remove. A text that cannot be stored is in no row. */
  static <P> boolean remove(
      Connection connection, String sql, Parameters.Binder<P> binder, P parameter)
      throws SQLException {
    try {
      return update(connection, sql, binder, parameter) > 0;
    } catch (UnstorableTextException e) {
      return false;
    }
  }

  /** Runs a change for each entry, and says how many rows each of them changed. */
  static <P> int[] updateAll(
      Connection connection, String sql, Parameters.Binder<P> binder, Collection<P> entries)
      throws SQLException {
    if (entries.isEmpty()) {
      return new int[0];
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (P entry : entries) {
        binder.bind(new Parameters(statement), entry);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }
}
