package tv.playgate.persistence;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a driver's exception when it leaves this room: where it came from and which state
 * it reports, but not its message, which may repeat SQL and the values of a row.
 */
final class SqlFault extends Exception {

  private static final long serialVersionUID = 1L;

  private SqlFault(String message, Throwable origin) {
    super(message);
    setStackTrace(origin.getStackTrace());
  }

  static SqlFault of(SQLException origin) {
    return new SqlFault(
        origin.getClass().getSimpleName()
            + ", SQLState "
            + origin.getSQLState()
            + ", code "
            + origin.getErrorCode()
            + causes(origin.getCause()),
        origin);
  }

  private static String causes(@Nullable Throwable cause) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = cause; t != null && t.getCause() != t; t = t.getCause()) {
      text.append("; ").append(describe(t));
    }
    return text.toString();
  }

  private static String describe(Throwable cause) {
    if (cause instanceof SQLException e) {
      return e.getClass().getSimpleName() + ", SQLState " + e.getSQLState();
    }
    // Of the network and the file system, which know no rows.
    return cause instanceof IOException ? cause.toString() : cause.getClass().getSimpleName();
  }
}
