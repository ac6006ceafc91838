package tv.playgate.persistence;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import tv.playgate.application.contract.TokenKeyStoreContract;
import tv.playgate.application.port.out.TokenKeyStore;

class H2TokenKeyStoreTest extends TokenKeyStoreContract {

  private final PersistenceAdapter adapter =
      PersistenceAdapter.open(OpenDatabase.newH2InMemory(), Clock.systemUTC());

  @AfterEach
  void close() {
    adapter.close();
  }

  @Override
  protected TokenKeyStore store() {
    return adapter.tokenKeys();
  }
}
