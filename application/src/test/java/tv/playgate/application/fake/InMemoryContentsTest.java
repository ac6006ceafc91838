package tv.playgate.application.fake;

import tv.playgate.application.contract.ContentInventoryContract;
import tv.playgate.application.port.out.ContentInventory;

class InMemoryContentsTest extends ContentInventoryContract {

  private final InMemoryContents fake = new InMemoryContents();

  @Override
  protected ContentInventory inventory() {
    return fake;
  }
}
