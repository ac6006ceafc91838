package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.LinkedProfilesContract;
import tv.playgate.application.port.out.ProfileStore;

class PostgresLinkedProfilesTest extends LinkedProfilesContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected ProfileStore store() {
    return DATABASE.adapter().profiles();
  }
}
