package tv.playgate.application.fake;

import tv.playgate.application.contract.LinkedProfilesContract;
import tv.playgate.application.port.out.ProfileStore;

class InMemoryLinkedProfilesTest extends LinkedProfilesContract {

  private final InMemoryProfiles fake = new InMemoryProfiles();

  @Override
  protected ProfileStore store() {
    return fake;
  }
}
