package tv.playgate.persistence;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases, and all that differs between them. */
enum DatabaseType {
  /** The embedded default of one node. */
  H2("jdbc:h2:", "H2", 2, "h2") {
    @Override
    DataSource dataSource(PersistenceConfig config) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL(config.address().value());
      source.setUser(config.user());
      source.setPassword(password(config));
      return source;
    }

    @Override
    Optional<String> sessionSettings() {
      return Optional.empty();
    }

    /** They do not age, and an in-memory database would end with its last one. */
    @Override
    Duration longestConnection() {
      return Duration.ZERO;
    }
  },

  /** Production. UNIQUE NULLS NOT DISTINCT came with 15. */
  POSTGRESQL("jdbc:postgresql:", "PostgreSQL", 15, "postgresql") {
    @Override
    DataSource dataSource(PersistenceConfig config) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setConnectTimeout(CONNECT_SECONDS);
      source.setSocketTimeout(SOCKET_SECONDS);
      source.setTcpKeepAlive(true);
      source.setApplicationName("playgate");
      source.setLogServerErrorDetail(false); // details repeat the values of rows
      // Whatever the URL says goes before what was set above.
      source.setURL(config.address().value());
      source.setUser(config.user());
      source.setPassword(password(config));
      return source;
    }

    @Override
    Optional<String> sessionSettings() {
      return Optional.of(
          """
          SET statement_timeout = '10s';
          SET lock_timeout = '5s';
          SET idle_in_transaction_session_timeout = '30s'
          """);
    }

    @Override
    Duration longestConnection() {
      return Duration.ofMinutes(30);
    }
  };

  /** How long a TCP connection to the database may take, in seconds. */
  private static final int CONNECT_SECONDS = 3;

  /** After how many silent seconds a connection counts as dead; longer than any statement may. */
  private static final int SOCKET_SECONDS = 20;

  private final String urlPrefix;
  private final String productName;
  private final int oldestVersion;
  private final String migrationFolder;

  DatabaseType(String urlPrefix, String productName, int oldestVersion, String migrationFolder) {
    this.urlPrefix = urlPrefix;
    this.productName = productName;
    this.oldestVersion = oldestVersion;
    this.migrationFolder = migrationFolder;
  }

  /** Connections that belong to no pool and have no session settings. */
  abstract DataSource dataSource(PersistenceConfig config);

  /** What every pooled connection begins with: no statement may keep one for ever. */
  abstract Optional<String> sessionSettings();

  /** When a pooled connection is replaced; zero means never. */
  abstract Duration longestConnection();

  /** Whose URL this is. */
  static Optional<DatabaseType> ofUrl(String url) {
    return Arrays.stream(values()).filter(type -> url.startsWith(type.urlPrefix)).findFirst();
  }

  /** Where the migrations of this database lie. */
  List<String> migrationLocations() {
    return List.of("classpath:db/migration/common", "classpath:db/migration/" + migrationFolder);
  }

  /**
   * Makes sure that the database is what its URL says, and not too old.
   *
   * @throws IllegalStateException if it is not
   */
  void check(DatabaseMetaData metaData) throws SQLException {
    String product = metaData.getDatabaseProductName();
    int version = metaData.getDatabaseMajorVersion();
    if (!productName.equals(product) || version < oldestVersion) {
      throw new IllegalStateException(
          "database: "
              + product
              + " "
              + version
              + " (expected: "
              + productName
              + " "
              + oldestVersion
              + " or newer)");
    }
  }

  private static String password(PersistenceConfig config) {
    return config.password() == null ? "" : config.password().reveal();
  }
}
