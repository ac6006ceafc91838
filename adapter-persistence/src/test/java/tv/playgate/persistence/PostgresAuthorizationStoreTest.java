package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.AuthorizationStoreContract;
import tv.playgate.application.port.out.AuthorizationStore;

class PostgresAuthorizationStoreTest extends AuthorizationStoreContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected AuthorizationStore store() {
    return DATABASE.adapter().authorizations();
  }
}
