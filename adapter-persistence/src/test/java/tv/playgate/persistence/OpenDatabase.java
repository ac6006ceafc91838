package tv.playgate.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An adapter over a database of its own, open for one test class. */
final class OpenDatabase implements BeforeAllCallback, AfterAllCallback {

  private final Supplier<PersistenceConfig> database;
  private PersistenceConfig config;
  private PersistenceAdapter adapter;

  private OpenDatabase(Supplier<PersistenceConfig> database) {
    this.database = database;
  }

  static OpenDatabase h2InMemory() {
    return new OpenDatabase(OpenDatabase::newH2InMemory);
  }

  static OpenDatabase h2File() {
    return new OpenDatabase(() -> newH2File(temporaryDirectory()));
  }

  static OpenDatabase postgres() {
    return new OpenDatabase(PostgresServer::newDatabase);
  }

  static PersistenceConfig newH2InMemory() {
    return h2("jdbc:h2:mem:" + UUID.randomUUID());
  }

  static PersistenceConfig newH2File(Path directory) {
    return h2("jdbc:h2:file:" + directory.resolve("playgate").toAbsolutePath());
  }

  private static PersistenceConfig h2(String url) {
    return new PersistenceConfig(url, "sa", null, 4);
  }

  static Path temporaryDirectory() {
    try {
      Path directory = Files.createTempDirectory("playgate-h2");
      directory.toFile().deleteOnExit();
      return directory;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    config = database.get();
    adapter = PersistenceAdapter.open(config, Clock.systemUTC());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    adapter.close();
  }

  PersistenceConfig config() {
    return config;
  }

  PersistenceAdapter adapter() {
    return adapter;
  }
}
