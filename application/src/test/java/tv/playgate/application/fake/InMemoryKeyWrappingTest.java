package tv.playgate.application.fake;

import tv.playgate.application.contract.KeyWrappingContract;
import tv.playgate.application.port.out.KeyWrapping;

class InMemoryKeyWrappingTest extends KeyWrappingContract {

  private final InMemoryKeyWrapping fake = new InMemoryKeyWrapping();

  @Override
  protected KeyWrapping wrapping() {
    return fake;
  }
}
