package tv.playgate.application.fake;

import tv.playgate.application.contract.DeviceBindingsContract;
import tv.playgate.application.port.out.DeviceBindings;

class InMemoryDeviceBindingsTest extends DeviceBindingsContract {

  private final InMemoryDeviceBindings bindings = new InMemoryDeviceBindings();

  @Override
  protected DeviceBindings bindings() {
    return bindings;
  }
}
