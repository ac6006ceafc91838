package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.ConfigurationStoreContract;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;

class H2ConfigurationStoreTest extends ConfigurationStoreContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2File();

  @Override
  protected ConfigurationStore store() {
    return DATABASE.adapter().configurationStore();
  }

  @Override
  protected Configuration configuration() {
    return DATABASE.adapter().configuration();
  }
}
