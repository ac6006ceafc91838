package tv.playgate.application.fake;

import tv.playgate.application.contract.ProfileStoreContract;
import tv.playgate.application.port.out.ProfileStore;

class InMemoryProfilesTest extends ProfileStoreContract {

  private final InMemoryProfiles fake = new InMemoryProfiles();

  @Override
  protected ProfileStore store() {
    return fake;
  }
}
