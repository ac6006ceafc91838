package tv.playgate.application.fake;

import tv.playgate.application.contract.ClientRegistrationsContract;
import tv.playgate.application.port.out.ClientRegistrations;

class InMemoryClientsTest extends ClientRegistrationsContract {

  private final InMemoryClients fake = new InMemoryClients();

  @Override
  protected ClientRegistrations store() {
    return fake;
  }
}
