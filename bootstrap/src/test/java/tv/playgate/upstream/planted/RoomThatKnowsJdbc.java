package tv.playgate.upstream.planted;

import java.sql.Connection;
import java.sql.SQLException;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class RoomThatKnowsJdbc {
  boolean closed(Connection connection) throws SQLException {
    return connection.isClosed();
  }
}
