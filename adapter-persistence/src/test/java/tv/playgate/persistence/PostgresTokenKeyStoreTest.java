package tv.playgate.persistence;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import tv.playgate.application.contract.TokenKeyStoreContract;
import tv.playgate.application.port.out.TokenKeyStore;

class PostgresTokenKeyStoreTest extends TokenKeyStoreContract {

  private final PersistenceAdapter adapter =
      PersistenceAdapter.open(PostgresServer.newDatabase(), Clock.systemUTC());

  @AfterEach
  void close() {
    adapter.close();
  }

  @Override
  protected TokenKeyStore store() {
    return adapter.tokenKeys();
  }
}
