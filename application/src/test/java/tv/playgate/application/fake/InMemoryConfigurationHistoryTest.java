package tv.playgate.application.fake;

import tv.playgate.application.contract.ConfigurationHistoryContract;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;

class InMemoryConfigurationHistoryTest extends ConfigurationHistoryContract {

  private final InMemoryConfiguration fake = new InMemoryConfiguration();

  @Override
  protected ConfigurationStore store() {
    return fake;
  }

  @Override
  protected Configuration configuration() {
    return fake;
  }
}
