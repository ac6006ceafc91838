package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.UsedMediaTokensContract;
import tv.playgate.application.port.out.UsedMediaTokens;

class PostgresUsedMediaTokensTest extends UsedMediaTokensContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected UsedMediaTokens store() {
    return DATABASE.adapter().usedMediaTokens();
  }
}
