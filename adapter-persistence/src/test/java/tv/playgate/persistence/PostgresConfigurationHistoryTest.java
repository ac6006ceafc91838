package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.ConfigurationHistoryContract;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;

class PostgresConfigurationHistoryTest extends ConfigurationHistoryContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected ConfigurationStore store() {
    return DATABASE.adapter().configurationStore();
  }

  @Override
  protected Configuration configuration() {
    return DATABASE.adapter().configuration();
  }
}
