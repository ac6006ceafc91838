package tv.playgate.application.fake;

import tv.playgate.application.contract.UsedMediaTokensContract;
import tv.playgate.application.port.out.UsedMediaTokens;

class InMemoryUsedTokensTest extends UsedMediaTokensContract {

  private final InMemoryUsedTokens fake = new InMemoryUsedTokens();

  @Override
  protected UsedMediaTokens store() {
    return fake;
  }
}
