package tv.playgate.application.fake;

import tv.playgate.application.contract.AuthorizationStoreContract;
import tv.playgate.application.port.out.AuthorizationStore;

class InMemoryAuthorizationsTest extends AuthorizationStoreContract {

  private final InMemoryAuthorizations fake = new InMemoryAuthorizations();

  @Override
  protected AuthorizationStore store() {
    return fake;
  }
}
