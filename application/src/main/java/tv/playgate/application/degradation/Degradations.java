package tv.playgate.application.degradation;

import tv.playgate.application.port.in.DecideProposals;
import tv.playgate.application.port.in.ProposeDegradation;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.application.port.out.DegradationProposals;

/** The way in to the use cases around proposed degradations. */
public final class Degradations {

  private Degradations() {}

  /** Proposing over these ports. Safe for use by any number of threads. */
  public static ProposeDegradation proposing(
      Configuration configuration, ConfigurationStore store, DegradationProposals proposals) {
    return new ProposalOffice(configuration, new RuleRegister(configuration, store), proposals);
  }

  /** Deciding over these ports. Safe for use by any number of threads. */
  public static DecideProposals deciding(
      Configuration configuration, ConfigurationStore store, DegradationProposals proposals) {
    return new ApprovalOffice(configuration, new RuleRegister(configuration, store), proposals);
  }
}
