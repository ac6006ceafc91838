package tv.playgate.persistence;

import java.sql.SQLException;
import java.util.Set;
import tv.playgate.application.port.out.ResultUnknownException;
import tv.playgate.application.port.out.UnavailableException;

/** What SQLStates mean to us; both databases report these alike. */
final class SqlStates {

  private static final String DATA = "22";
  private static final String CONSTRAINT = "23";
  private static final String AUTHORIZATION = "28";
  private static final String ROLLED_BACK = "40";
  private static final String CONNECTION = "08";
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String UNIQUE_VIOLATION = "23505";

  private static final String IN_USE = "90020"; // H2's

  // The last one is H2's: two transactions changed a row at once.
  private static final Set<String> LOST_RACES =
      Set.of(SERIALIZATION_FAILURE, "40P01", UNIQUE_VIOLATION, "90131");

  private SqlStates() {}

  /** Whether the same transaction may well succeed when it is made again. */
  static boolean isLostRace(SQLException e) {
    return LOST_RACES.contains(state(e));
  }

  /** A race that was lost without the database having noticed. */
  static SQLException lostRace(String why) {
    return new SQLException(why, SERIALIZATION_FAILURE);
  }

  /** Whether the database knows the user under another password, or not at all. */
  static boolean isRefusedUser(SQLException e) {
    return state(e).startsWith(AUTHORIZATION);
  }

  /** Whether an embedded database is open in another process, which keeps it locked. */
  static boolean isInUse(SQLException e) {
    return IN_USE.equals(state(e));
  }

  /** Whether there was no connection, or it broke. */
  static boolean isConnectionTrouble(SQLException e) {
    return state(e).startsWith(CONNECTION);
  }

  /** The exception for work that failed before its commit: nothing was changed. */
  static RuntimeException beforeCommit(String what, SQLException e) {
    if (isRefusal(e)) {
      return new IllegalArgumentException(
          what + ": the entries contradict each other or what is stored", SqlFault.of(e));
    }
    return new UnavailableException(what + ": the database failed", SqlFault.of(e));
  }

  /** The exception for a commit that failed: unless the database says so, nobody knows. */
  static RuntimeException atCommit(String what, SQLException e) {
    if (isRefusal(e) || state(e).startsWith(ROLLED_BACK)) {
      return beforeCommit(what, e);
    }
    return new ResultUnknownException(what + ": the commit got no answer", SqlFault.of(e));
  }

  private static boolean isRefusal(SQLException e) {
    return state(e).startsWith(DATA) || state(e).startsWith(CONSTRAINT);
  }

  private static String state(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "" : state;
  }
}
