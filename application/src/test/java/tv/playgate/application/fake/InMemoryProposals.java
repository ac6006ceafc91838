package tv.playgate.application.fake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.DegradationProposals;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.ProposalState;

/** Proposed degradations that live as long as the test. Completes on the calling thread. */
public final class InMemoryProposals implements DegradationProposals {

  private static final int MAX_LIMIT = 10_000;

  private final Map<ProposalId, DegradationProposal> proposals = new HashMap<>();

  @Override
  public synchronized CompletionStage<DegradationProposal> propose(
      Call call, DegradationProposal proposal) {
    Optional<DegradationProposal> held =
        proposals.values().stream()
            .filter(other -> other.integration().equals(proposal.integration()))
            .filter(other -> proposal.madeAt().isBefore(other.holdsUntil()))
            .findFirst();
    if (held.isEmpty()) {
      proposals.put(proposal.id(), proposal);
    }
    return CompletableFuture.completedFuture(held.orElse(proposal));
  }

  @Override
  public synchronized CompletionStage<Optional<DegradationProposal>> find(
      Call call, ProposalId id) {
    return CompletableFuture.completedFuture(Optional.ofNullable(proposals.get(id)));
  }

  @Override
  public synchronized CompletionStage<List<DegradationProposal>> newest(
      Call call, boolean open, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + MAX_LIMIT + ")"));
    }
    return CompletableFuture.completedFuture(
        proposals.values().stream()
            .filter(proposal -> !open || proposal.isOpen(call.instant()))
            .sorted(Comparator.comparing(DegradationProposal::madeAt).reversed())
            .limit(limit)
            .toList());
  }

  @Override
  public synchronized CompletionStage<Boolean> decide(
      Call call, ProposalId id, ProposalState decided) {
    Optional<DegradationProposal> open =
        Optional.ofNullable(proposals.get(id)).filter(made -> made.isOpen(call.instant()));
    open.ifPresent(made -> proposals.put(id, made.with(decided)));
    return CompletableFuture.completedFuture(open.isPresent());
  }
}
