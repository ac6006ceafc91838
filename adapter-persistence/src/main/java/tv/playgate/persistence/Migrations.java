package tv.playgate.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.out.UnavailableException;

/**
 * Brings the schema up to date. It never repairs: a schema that is not what a release left behind
 * is a matter for people.
 */
final class Migrations {

  private Migrations() {}

  /**
   * Runs what has not run yet; several processes may do so at once.
   *
   * @throws UnavailableException if the database cannot be reached
   * @throws IllegalStateException if the schema is not one of ours
   */
  static void run(DatabaseType type, DataSource dataSource, String database) {
    try {
      var unused =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(dataSource)
              .locations(type.migrationLocations().toArray(String[]::new))
              .failOnMissingLocations(true)
              .cleanDisabled(true)
              .load()
              .migrate();
    } catch (FlywayException e) {
      throw translated(database, e);
    }
  }

  private static RuntimeException translated(String database, FlywayException e) {
    SQLException sql = sqlCause(e);
    if (sql != null && SqlStates.isConnectionTrouble(sql)) {
      return new UnavailableException(database + ": cannot be reached", SqlFault.of(sql));
    }
    String trouble = database + ": its schema cannot be brought up to date: ";
    // Where a statement failed, Flyway's message repeats it.
    return sql == null
        ? new IllegalStateException(trouble + e.getMessage(), e)
        : new IllegalStateException(trouble + "a migration failed", SqlFault.of(sql));
  }

  private static @Nullable SQLException sqlCause(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
