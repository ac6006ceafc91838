package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.DeviceBindingsContract;
import tv.playgate.application.port.out.DeviceBindings;

class PostgresDeviceBindingsTest extends DeviceBindingsContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected DeviceBindings bindings() {
    return DATABASE.adapter().deviceBindings();
  }
}
