package tv.playgate.application.fake;

import tv.playgate.application.contract.ViewerSessionsContract;
import tv.playgate.application.port.out.ViewerSessions;

class InMemoryViewerSessionsTest extends ViewerSessionsContract {

  private final InMemoryViewerSessions sessions = new InMemoryViewerSessions();

  @Override
  protected ViewerSessions sessions() {
    return sessions;
  }
}
