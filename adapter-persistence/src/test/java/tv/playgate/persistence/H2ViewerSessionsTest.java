package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.ViewerSessionsContract;
import tv.playgate.application.port.out.ViewerSessions;

class H2ViewerSessionsTest extends ViewerSessionsContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2File();

  @Override
  protected ViewerSessions sessions() {
    return DATABASE.adapter().viewerSessions();
  }
}
