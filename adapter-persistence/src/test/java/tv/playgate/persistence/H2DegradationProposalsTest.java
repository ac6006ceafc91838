package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.DegradationProposalsContract;
import tv.playgate.application.port.out.DegradationProposals;

class H2DegradationProposalsTest extends DegradationProposalsContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.h2File();

  @Override
  protected DegradationProposals proposals() {
    return DATABASE.adapter().degradationProposals();
  }
}
