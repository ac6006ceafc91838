package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import tv.playgate.application.port.out.ResultUnknownException;
import tv.playgate.application.port.out.UnavailableException;

/**
 * Borrows connections, commits and rolls back, and translates what goes wrong. All transactions are
 * READ COMMITTED; what must exclude others locks a row.
 */
final class Transactions {

  private static final int ATTEMPTS = 5;

  private final DataSource dataSource;

  Transactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Something to do on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Reads, each statement by itself.
   *
   * @param what is being done, for messages
   * @throws UnavailableException if the database fails, or if what it holds cannot be understood
   */
  <T> T read(String what, Work<T> work) {
    try {
      return borrowed(work);
    } catch (SQLException e) {
      throw new UnavailableException(what + ": the database failed", SqlFault.of(e));
    } catch (RuntimeException e) {
      throw new UnavailableException(what + ": what is stored cannot be understood", e);
    }
  }

  /**
   * Makes a change, as a whole or not at all. The work is done again where another transaction got
   * in its way, so it must not do anything but SQL.
   *
   * @param what is being done, for messages
   * @throws UnavailableException if the database fails; nothing was changed
   * @throws ResultUnknownException if the commit was sent and not answered
   * @throws IllegalArgumentException if the entries break a constraint; nothing was changed
   */
  <T> T write(String what, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return borrowed(connection -> commit(what, connection, work));
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !SqlStates.isLostRace(e)) {
          throw SqlStates.beforeCommit(what, e);
        }
      }
    }
  }

  private <T> T borrowed(Work<T> work) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      return work.on(connection);
    } finally {
      giveBack(connection);
    }
  }

  private static void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // What was done is done: trouble with giving back must not look like trouble with the work.
    }
  }

  /** Throws SQL exceptions only of work that was rolled back. */
  private static <T> T commit(String what, Connection connection, Work<T> work)
      throws SQLException {
    connection.setAutoCommit(false);
    T result = rollBackUnlessDone(connection, work);
    try {
      connection.commit();
      return result;
    } catch (SQLException e) {
      if (SqlStates.isLostRace(e)) {
        throw e;
      }
      throw SqlStates.atCommit(what, e);
    }
  }

  private static <T> T rollBackUnlessDone(Connection connection, Work<T> work) throws SQLException {
    boolean done = false;
    try {
      T result = work.on(connection);
      done = true;
      return result;
    } finally {
      if (!done) {
        rollBack(connection);
      }
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException alreadyBroken) {
      // The database rolls back what a broken connection left; the pool discards the connection.
    }
  }
}
