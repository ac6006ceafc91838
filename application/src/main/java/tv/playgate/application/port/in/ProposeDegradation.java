package tv.playgate.application.port.in;

import java.util.List;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.integration.MvpdId;

/** Takes the word of whoever sees an MVPD fail. */
public interface ProposeDegradation {

  /**
   * Proposes a degradation for each enabled integration for which that MVPD is asked, be it as its
   * proxy. Nothing is proposed where a rule is in force, nor where an earlier proposal {@linkplain
   * DegradationProposal#holdsUntil() holds}. Where the integration has a standing agreement, the
   * rule starts at once, by a change of the configuration whose author is {@code playgate}.
   *
   * <p>May be repeated, and called by several processes at once: nothing is done twice, and what
   * was broken off is finished. Completes on a thread of the ports. Fails only if a port failed.
   *
   * @param answering who was asked
   * @param evidence what came of it
   * @return the proposals that hold now for these integrations, whoever made them
   */
  CompletionStage<List<DegradationProposal>> propose(
      Call call, MvpdId answering, Evidence evidence);
}
