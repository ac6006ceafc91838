package tv.playgate.application.fake;

import tv.playgate.application.contract.DegradationProposalsContract;
import tv.playgate.application.port.out.DegradationProposals;

class InMemoryProposalsTest extends DegradationProposalsContract {

  private final InMemoryProposals proposals = new InMemoryProposals();

  @Override
  protected DegradationProposals proposals() {
    return proposals;
  }
}
