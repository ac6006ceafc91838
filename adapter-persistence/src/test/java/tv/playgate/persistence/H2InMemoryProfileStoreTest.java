package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.ProfileStoreContract;
import tv.playgate.application.port.out.ProfileStore;

class H2InMemoryProfileStoreTest extends ProfileStoreContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2InMemory();

  @Override
  protected ProfileStore store() {
    return DATABASE.adapter().profiles();
  }
}
