package tv.playgate.application.port.out;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.ProposalState;

/**
 * Where proposed degradations are kept. They are state: no revision of the configuration touches
 * them, and they may name an integration that is gone. Decided and expired ones are kept for 90
 * days at least.
 *
 * <p>Stages complete on a thread of the store. They fail with {@link UnavailableException}; those
 * of changes also with {@link ResultUnknownException}, and with {@link IllegalArgumentException}
 * for what no store can keep.
 */
public interface DegradationProposals {

  /**
   * Keeps a new, undecided proposal, unless another one of its integration {@linkplain
   * DegradationProposal#holdsUntil() holds} when it is made. Of any number that come at once, on
   * whatever nodes, one is kept. Completes once it is durable.
   *
   * @return the proposal that holds now, whoever made it
   */
  CompletionStage<DegradationProposal> propose(Call call, DegradationProposal proposal);

  /** The proposal of that id. */
  CompletionStage<Optional<DegradationProposal>> find(Call call, ProposalId id);

  /**
   * The newest proposals, newest first.
   *
   * @param open only those that can be decided at the call's instant
   * @param limit how many at the most, 1 to 10,000; others fail the stage with {@link
   *     IllegalArgumentException}
   */
  CompletionStage<List<DegradationProposal>> newest(Call call, boolean open, int limit);

  /**
   * Decides a proposal that can be decided at the call's instant. Of any number that come at once,
   * one decides. Completes once it is durable.
   *
   * @return whether this one decided it
   */
  CompletionStage<Boolean> decide(Call call, ProposalId id, ProposalState decided);
}
