package tv.playgate.application.fake;

import tv.playgate.application.contract.TokenKeyStoreContract;
import tv.playgate.application.port.out.TokenKeyStore;

class InMemoryTokenKeysTest extends TokenKeyStoreContract {

  private final InMemoryTokenKeys fake = new InMemoryTokenKeys();

  @Override
  protected TokenKeyStore store() {
    return fake;
  }
}
