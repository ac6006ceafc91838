package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.AuthorizationStoreContract;
import tv.playgate.application.port.out.AuthorizationStore;

class H2AuthorizationStoreTest extends AuthorizationStoreContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2File();

  @Override
  protected AuthorizationStore store() {
    return DATABASE.adapter().authorizations();
  }
}
