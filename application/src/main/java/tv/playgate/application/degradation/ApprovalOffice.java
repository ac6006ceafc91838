package tv.playgate.application.degradation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.DecideProposals;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.DegradationProposals;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.ProposalState;
import tv.playgate.domain.degradation.RuleTerms;
import tv.playgate.domain.integration.IntegrationId;

/**
 * Records an operator's decision first and lets it come into force second, so that of two who
 * decide at once one does.
 */
final class ApprovalOffice implements DecideProposals {

  private final Configuration configuration;
  private final RuleRegister rules;
  private final DegradationProposals proposals;

  ApprovalOffice(Configuration configuration, RuleRegister rules, DegradationProposals proposals) {
    this.configuration = configuration;
    this.rules = rules;
    this.proposals = proposals;
  }

  @Override
  public CompletionStage<List<DegradationProposal>> list(Call call, boolean open) {
    return proposals.newest(call, open, MAX_LISTED);
  }

  @Override
  public CompletionStage<Outcome> approve(
      Call call, ProposalId id, RuleTerms terms, String author, String why) {
    return proposals
        .find(call, id)
        .thenCompose(
            found ->
                found
                    .map(proposal -> approve(call, proposal, new Word(terms, author, why)))
                    .orElseGet(ApprovalOffice::unknown));
  }

  /** How somebody approves. */
  private record Word(RuleTerms terms, String author, String why) {}

  private CompletionStage<Outcome> approve(Call call, DegradationProposal proposal, Word word) {
    if (!isServed(proposal.integration())) {
      return now(
          new Outcome.Refused(
              List.of("there is no enabled integration " + proposal.integration())));
    }
    if (isToBeFinished(call, proposal, word.author())) {
      return bringIntoForce(call, proposal, word);
    }
    ProposalState approved =
        new ProposalState.Approved(word.author(), proposal.id().rule(), call.instant());
    return proposals
        .decide(call, proposal.id(), approved)
        .thenCompose(
            decided ->
                decided
                    ? bringIntoForce(call, proposal.with(approved), word)
                    : tooLate(call, proposal.id()));
  }

  private boolean isServed(IntegrationId id) {
    return configuration
        .current()
        .integration(id)
        .filter(integrated -> integrated.integration().enabled())
        .isPresent();
  }

  private boolean isToBeFinished(Call call, DegradationProposal proposal, String author) {
    return call.instant().isBefore(proposal.expiresAt())
        && proposal
            .state()
            .fold(
                open -> false,
                approved -> approved.by().equals(author) && rules.find(approved.rule()).isEmpty(),
                rejected -> false,
                started -> false);
  }

  private CompletionStage<Outcome> bringIntoForce(
      Call call, DegradationProposal approved, Word word) {
    return rules
        .enter(
            call,
            approved.rule(word.terms(), word.author(), call.instant()),
            word.author(),
            word.why().isEmpty() ? approved.evidence().sentence() : word.why())
        .thenApply(rule -> new Outcome.Decided(approved));
  }

  @Override
  public CompletionStage<Outcome> reject(Call call, ProposalId id, String author, String why) {
    ProposalState rejected = new ProposalState.Rejected(author, why, call.instant());
    return proposals
        .decide(call, id, rejected)
        .thenCompose(
            decided ->
                proposals
                    .find(call, id)
                    .thenApply(
                        found ->
                            found
                                .<Outcome>map(
                                    proposal ->
                                        decided
                                            ? new Outcome.Decided(proposal)
                                            : new Outcome.TooLate(proposal))
                                .orElseGet(Outcome.Unknown::new)));
  }

  private CompletionStage<Outcome> tooLate(Call call, ProposalId id) {
    return proposals
        .find(call, id)
        .thenApply(
            found -> found.<Outcome>map(Outcome.TooLate::new).orElseGet(Outcome.Unknown::new));
  }

  private static CompletionStage<Outcome> unknown() {
    return now(new Outcome.Unknown());
  }

  private static CompletionStage<Outcome> now(Outcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }
}
