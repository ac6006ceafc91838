package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.ClientRegistrationsContract;
import tv.playgate.application.port.out.ClientRegistrations;

class PostgresClientRegistrationsTest extends ClientRegistrationsContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected ClientRegistrations store() {
    return DATABASE.adapter().clients();
  }
}
