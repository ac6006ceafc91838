package tv.playgate.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A real PostgreSQL, one for the whole test JVM, that gives each test class a database of its own.
 * If it cannot start, the tests fail.
 */
final class PostgresServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not start", e);
      }
    }
  }

  /** A configuration for a new and empty database. */
  static PersistenceConfig newDatabase() {
    String name = "playgate_" + DATABASES.incrementAndGet();
    asAdministrator("CREATE DATABASE " + name);
    return new PersistenceConfig(url(name), "postgres", null, 4);
  }

  static String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + Running.SERVER.getPort() + "/" + name;
  }

  static String nameOf(PersistenceConfig config) {
    return config.url().substring(config.url().lastIndexOf('/') + 1);
  }

  /** Throws everybody out of the database and lets nobody in. */
  static void cutOff(PersistenceConfig config) {
    String name = nameOf(config);
    asAdministrator("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
    asAdministrator(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
  }

  /** Lets people in again. */
  static void restore(PersistenceConfig config) {
    asAdministrator("ALTER DATABASE " + nameOf(config) + " ALLOW_CONNECTIONS true");
  }

  private static void asAdministrator(String sql) {
    run(Running.SERVER.getPostgresDatabase(), sql);
  }

  /** Runs statements on a connection outside of any pool. */
  static void run(DataSource dataSource, String... statements) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
