package tv.playgate.persistence;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import tv.playgate.domain.secret.Secret;

/**
 * Which database, and how much of it.
 *
 * @param url a JDBC URL of H2 or PostgreSQL, without credentials; an H2 file is named absolutely
 * @param user who connects
 * @param password proves it; null where the database asks for none
 * @param maximumPoolSize how many connections at the most, 1 to 100; more than the database has
 *     processors buy nothing
 */
public record PersistenceConfig(
    String url, String user, @Nullable Secret password, int maximumPoolSize) {

  /** The pool size where none is configured. */
  public static final int DEFAULT_MAXIMUM_POOL_SIZE = 8;

  private static final int LARGEST_POOL = 100;

  /**
   * @throws IllegalArgumentException if one of the values is not what it should be; the message
   *     names the value and what was expected
   */
  public PersistenceConfig {
    JdbcUrl.parse(url);
    requireNonNull(user, "user");
    if (maximumPoolSize < 1 || maximumPoolSize > LARGEST_POOL) {
      throw new IllegalArgumentException(
          "maximumPoolSize: " + maximumPoolSize + " (expected: 1 to " + LARGEST_POOL + ")");
    }
  }

  JdbcUrl address() {
    return JdbcUrl.parse(url);
  }
}
