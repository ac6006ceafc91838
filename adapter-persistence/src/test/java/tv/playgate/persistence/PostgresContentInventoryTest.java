package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.ContentInventoryContract;
import tv.playgate.application.port.out.ContentInventory;

class PostgresContentInventoryTest extends ContentInventoryContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected ContentInventory inventory() {
    return DATABASE.adapter().contents();
  }
}
