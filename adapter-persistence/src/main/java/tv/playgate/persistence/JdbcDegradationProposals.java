package tv.playgate.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.DegradationProposals;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.ProposalState;

/**
 * Proposed degradations in their table, never remembered. A constraint keeps two from holding at
 * once, and one statement decides, so that of those who come at once one wins.
 */
final class JdbcDegradationProposals implements DegradationProposals {

  private final JdbcCalls calls;

  JdbcDegradationProposals(JdbcCalls calls) {
    this.calls = calls;
  }

  @Override
  public CompletionStage<DegradationProposal> propose(Call call, DegradationProposal proposal) {
    return calls.write(
        call, "propose a degradation", connection -> propose(connection, proposal), () -> {});
  }

  /** Of two who propose at once, the second tries again and finds the first one's there. */
  private static DegradationProposal propose(Connection connection, DegradationProposal proposal)
      throws SQLException {
    DegradationProposalTable.letGo(connection, proposal.integration(), proposal.madeAt());
    Optional<DegradationProposal> held =
        DegradationProposalTable.holding(connection, proposal.integration());
    if (held.isEmpty()) {
      DegradationProposalTable.insert(connection, proposal);
    }
    return held.orElse(proposal);
  }

  @Override
  public CompletionStage<Optional<DegradationProposal>> find(Call call, ProposalId id) {
    return calls.read(
        call,
        "find a proposed degradation",
        connection -> DegradationProposalTable.find(connection, id));
  }

  @Override
  public CompletionStage<List<DegradationProposal>> newest(Call call, boolean open, int limit) {
    return calls.page(
        call,
        "list proposed degradations",
        limit,
        connection ->
            open
                ? DegradationProposalTable.newestOpen(connection, call.instant(), limit)
                : DegradationProposalTable.newest(connection, limit));
  }

  @Override
  public CompletionStage<Boolean> decide(Call call, ProposalId id, ProposalState decided) {
    return calls.write(
        call,
        "decide a proposed degradation",
        connection -> decide(connection, id, decided, call.instant()),
        () -> {});
  }

  private static boolean decide(
      Connection connection, ProposalId id, ProposalState decided, Instant now)
      throws SQLException {
    Optional<DegradationProposal> made = DegradationProposalTable.find(connection, id);
    return made.isPresent()
        && DegradationProposalTable.decide(connection, made.get().with(decided), now);
  }
}
