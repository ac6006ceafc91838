package tv.playgate.application.fake;

import tv.playgate.application.contract.RestingSecretsContract;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.application.port.out.RestingSecrets;
import tv.playgate.application.port.out.TokenKeyStore;

class InMemoryRestingSecretsTest extends RestingSecretsContract {

  private final InMemoryContents contents = new InMemoryContents();
  private final InMemoryTokenKeys tokenKeys = new InMemoryTokenKeys();

  @Override
  protected RestingSecrets secrets() {
    return new InMemoryRestingSecrets(contents, tokenKeys);
  }

  @Override
  protected ContentInventory contents() {
    return contents;
  }

  @Override
  protected TokenKeyStore tokenKeys() {
    return tokenKeys;
  }
}
