package tv.playgate.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import tv.playgate.application.contract.DegradationProposalsContract;
import tv.playgate.application.port.out.DegradationProposals;

class PostgresDegradationProposalsTest extends DegradationProposalsContract {

  @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.postgres();

  @Override
  protected DegradationProposals proposals() {
    return DATABASE.adapter().degradationProposals();
  }
}
