package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.UsedMediaTokensContract;
import tv.playgate.application.port.out.UsedMediaTokens;

class H2UsedMediaTokensTest extends UsedMediaTokensContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2File();

  @Override
  protected UsedMediaTokens store() {
    return DATABASE.adapter().usedMediaTokens();
  }
}
