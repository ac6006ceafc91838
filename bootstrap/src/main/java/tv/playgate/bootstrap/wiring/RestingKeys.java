package tv.playgate.bootstrap.wiring;

import java.time.Clock;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.persistence.PersistenceAdapter;
import tv.playgate.persistence.keys.MasterKeyFile;

/**
 * The master key file and the secrets that rest under its keys: all that commands about keys need
 * of a house.
 */
public final class RestingKeys implements AutoCloseable {

  private final MasterKeyFile file;
  private final PersistenceAdapter persistence;

  private RestingKeys(MasterKeyFile file, PersistenceAdapter persistence) {
    this.file = file;
    this.persistence = persistence;
  }

  /**
   * Opens the database, on the calling thread.
   *
   * @throws tv.playgate.application.port.out.UnavailableException if it cannot be had
   */
  public static RestingKeys open(Materials materials, Clock clock) {
    return new RestingKeys(
        materials.masterKeys(), PersistenceAdapter.open(materials.database(), clock));
  }

  /** The file. */
  public MasterKeyFile file() {
    return file;
  }

  /** The secrets. */
  public RestingSecrets secrets() {
    return persistence.restingSecrets();
  }

  @Override
  public void close() {
    persistence.close();
  }
}
