package tv.playgate.persistence;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import tv.playgate.application.contract.RestingSecretsContract;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.application.port.out.TokenKeyStore;

class PostgresRestingSecretsTest extends RestingSecretsContract {

  private final PersistenceAdapter adapter =
      PersistenceAdapter.open(PostgresServer.newDatabase(), Clock.systemUTC());

  @AfterEach
  void close() {
    adapter.close();
  }

  @Override
  protected RestingSecrets secrets() {
    return adapter.restingSecrets();
  }

  @Override
  protected ContentInventory contents() {
    return adapter.contents();
  }

  @Override
  protected TokenKeyStore tokenKeys() {
    return adapter.tokenKeys();
  }
}
