package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.ViewerSessionsContract;
import tv.playgate.application.port.out.ViewerSessions;

class PostgresViewerSessionsTest extends ViewerSessionsContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected ViewerSessions sessions() {
    return DATABASE.adapter().viewerSessions();
  }
}
