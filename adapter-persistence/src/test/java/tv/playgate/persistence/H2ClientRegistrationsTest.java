package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.ClientRegistrationsContract;
import tv.playgate.application.port.out.ClientRegistrations;

class H2ClientRegistrationsTest extends ClientRegistrationsContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2File();

  @Override
  protected ClientRegistrations store() {
    return DATABASE.adapter().clients();
  }
}
