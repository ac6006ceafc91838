package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.LinkedProfilesContract;
import tv.playgate.application.port.out.ProfileStore;

class H2LinkedProfilesTest extends LinkedProfilesContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2File();

  @Override
  protected ProfileStore store() {
    return DATABASE.adapter().profiles();
  }
}
