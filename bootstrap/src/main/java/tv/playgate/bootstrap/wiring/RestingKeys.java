package tv.playgate.bootstrap.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.bootstrap.configuration.ConfigurationFile;
import tv.playgate.bootstrap.configuration.InvalidConfigurationException;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.configuration.Problems;
import tv.playgate.persistence.PersistenceAdapter;
import tv.playgate.persistence.PersistenceConfig;
import tv.playgate.persistence.keys.MasterKeyFile;

/**
 * The master key file and the secrets that rest under its keys: all that commands about keys need
 * of a house. For one thread.
 */
public final class RestingKeys implements AutoCloseable {

  private final MasterKeyFile file;
  private final PersistenceConfig database;
  private final Clock clock;
  private @Nullable PersistenceAdapter persistence;

  private RestingKeys(MasterKeyFile file, PersistenceConfig database, Clock clock) {
    this.file = file;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The keys of the house with that configuration; its database is not opened yet. Every key of the
   * configuration must be right, for a section that is misspelt would be another database; of the
   * files only those are read that are needed here.
   *
   * @param file the configuration file
   * @param environment variables by name
   * @throws InvalidConfigurationException if anything is wrong; it names all of it, and no secret
   */
  public static RestingKeys read(Path file, Map<String, String> environment, Clock clock) {
    Problems problems = new Problems();
    PlaygateConfiguration configuration = ConfigurationFile.read(file, environment, problems);
    return MaterialReader.restingKeys(configuration, clock, problems);
  }

  static RestingKeys of(MasterKeyFile file, PersistenceConfig database, Clock clock) {
    return new RestingKeys(file, database, clock);
  }

  /** The file. */
  public MasterKeyFile file() {
    return file;
  }

  /**
   * The secrets. Opens the database, on the calling thread.
   *
   * @throws tv.playgate.application.port.out.UnavailableException if it cannot be had
   */
  public RestingSecrets secrets() {
    PersistenceAdapter open = persistence;
    if (open == null) {
      open = PersistenceAdapter.open(database, clock);
      persistence = open;
    }
    return open.restingSecrets();
  }

  @Override
  public void close() {
    if (persistence != null) {
      persistence.close();
    }
  }
}
