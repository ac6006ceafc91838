package tv.playgate.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import tv.playgate.application.port.out.UnavailableException;

/** A pool of connections to a database whose schema is up to date. */
final class Database implements AutoCloseable {

  /** How long a borrower waits for a connection. */
  private static final Duration BORROWING = Duration.ofSeconds(2);

  private static final Duration VALIDATION = Duration.ofSeconds(1);

  private final String name;
  private final HikariDataSource pool;

  private Database(String name, HikariDataSource pool) {
    this.name = name;
    this.pool = pool;
  }

  /**
   * Connects, checks what answers, and migrates.
   *
   * @throws UnavailableException if the database does not answer; after a few seconds at the latest
   * @throws IllegalStateException if it is not what it should be
   */
  static Database open(PersistenceConfig config) {
    DatabaseType type = config.address().type();
    H2File.makePrivate(config.address().name());
    DataSource connections = type.dataSource(config);
    Database database = new Database(config.address().name(), pool(config, type, connections));
    try {
      database.check(type);
      Migrations.run(type, connections, database.name);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static HikariDataSource pool(
      PersistenceConfig config, DatabaseType type, DataSource connections) {
    HikariConfig hikari = new HikariConfig();
    hikari.setPoolName("playgate-" + type);
    hikari.setDataSource(connections);
    hikari.setMaximumPoolSize(config.maximumPoolSize());
    hikari.setConnectionTimeout(BORROWING.toMillis());
    hikari.setValidationTimeout(VALIDATION.toMillis());
    hikari.setInitializationFailTimeout(1); // one attempt, whose time the driver bounds
    hikari.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    hikari.setAutoCommit(true);
    hikari.setMaxLifetime(type.longestConnection().toMillis());
    type.sessionSettings().ifPresent(hikari::setConnectionInitSql);
    try {
      return new HikariDataSource(hikari);
    } catch (PoolInitializationException e) {
      throw unreachable(config.address().name(), e);
    }
  }

  private static UnavailableException unreachable(String name, PoolInitializationException e) {
    if (e.getCause() instanceof SQLException sql) {
      return new UnavailableException(name + ": " + trouble(sql), SqlFault.of(sql));
    }
    return new UnavailableException(name + ": cannot be reached", e);
  }

  private static String trouble(SQLException e) {
    if (SqlStates.isInUse(e)) {
      return "another process uses it";
    }
    return SqlStates.isRefusedUser(e) ? "refuses the user or the password" : "cannot be reached";
  }

  private void check(DatabaseType type) {
    try (Connection connection = pool.getConnection()) {
      type.check(connection.getMetaData());
    } catch (SQLException e) {
      throw new UnavailableException(name + ": cannot be reached", SqlFault.of(e));
    }
  }

  /** The database without its settings, for messages. */
  String name() {
    return name;
  }

  Transactions transactions() {
    return new Transactions(pool);
  }

  @Override
  public void close() {
    pool.close();
  }
}
