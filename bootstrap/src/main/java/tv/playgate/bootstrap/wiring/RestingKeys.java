package tv.playgate.bootstrap.wiring;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.persistence.PersistenceAdapter;
import tv.playgate.persistence.keys.MasterKeyFile;

/**
 * The master key file and the secrets that rest under its keys: all that commands about keys need
 * of a house. For one thread.
 */
public final class RestingKeys implements AutoCloseable {

  private final Materials materials;
  private final Clock clock;
  private @Nullable PersistenceAdapter persistence;

  private RestingKeys(Materials materials, Clock clock) {
    this.materials = materials;
    this.clock = clock;
  }

  /** The keys of that house; its database is not opened yet. */
  public static RestingKeys of(Materials materials, Clock clock) {
    return new RestingKeys(materials, clock);
  }

  /** The file. */
  public MasterKeyFile file() {
    return materials.masterKeys();
  }

  /**
   * The secrets. Opens the database, on the calling thread.
   *
   * @throws tv.playgate.application.port.out.UnavailableException if it cannot be had
   */
  public RestingSecrets secrets() {
    PersistenceAdapter open = persistence;
    if (open == null) {
      open = PersistenceAdapter.open(materials.database(), clock);
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
