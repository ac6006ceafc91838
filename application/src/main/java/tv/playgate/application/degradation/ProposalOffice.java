package tv.playgate.application.degradation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ProposeDegradation;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.DegradationProposals;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.ProposalState;
import tv.playgate.domain.degradation.RuleTerms;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.StandingAgreement;

/** Proposes what was agreed beforehand, or else that viewers may watch for half an hour. */
final class ProposalOffice implements ProposeDegradation {

  private static final String AUTHOR = "playgate";

  private static final StandingAgreement USUAL =
      new StandingAgreement(DegradationKind.AUTHZ_ALL, Duration.ofMinutes(30));

  private final Configuration configuration;
  private final RuleRegister rules;
  private final DegradationProposals proposals;

  ProposalOffice(Configuration configuration, RuleRegister rules, DegradationProposals proposals) {
    this.configuration = configuration;
    this.rules = rules;
    this.proposals = proposals;
  }

  @Override
  public CompletionStage<List<DegradationProposal>> propose(
      Call call, MvpdId answering, Evidence evidence) {
    CompletionStage<List<DegradationProposal>> all =
        CompletableFuture.completedFuture(new ArrayList<>());
    for (Integration integration : concerned(answering, call.instant())) {
      all = all.thenCompose(done -> propose(call, integration, evidence, done));
    }
    return all.thenApply(List::copyOf);
  }

  /** Those for which it is asked, as long as nothing helps them already. */
  private List<Integration> concerned(MvpdId answering, Instant now) {
    ConfigurationSnapshot snapshot = configuration.current();
    return snapshot.entries().integrations().stream()
        .filter(Integration::enabled)
        .flatMap(integration -> snapshot.integration(integration.id()).stream())
        .filter(integrated -> asks(integrated, answering))
        .filter(integrated -> !isDegraded(integrated, now))
        .map(IntegratedMvpd::integration)
        .toList();
  }

  private static boolean asks(IntegratedMvpd integrated, MvpdId answering) {
    return Stream.of(DecisionKind.values())
        .map(integrated::answering)
        .filter(who -> who.mechanism().asked().isPresent())
        .map(AnsweringMvpd::id)
        .anyMatch(answering::equals);
  }

  private static boolean isDegraded(IntegratedMvpd integrated, Instant now) {
    return integrated.degradationRules().stream().anyMatch(rule -> rule.period().contains(now));
  }

  private CompletionStage<List<DegradationProposal>> propose(
      Call call, Integration integration, Evidence evidence, List<DegradationProposal> done) {
    StandingAgreement agreement = integration.standingDegradation();
    DegradationProposal wanted =
        DegradationProposal.open(
            new ProposalId(UUID.randomUUID()),
            integration.id(),
            agreement == null ? USUAL : agreement,
            evidence,
            call.instant());
    return proposals
        .propose(call, wanted)
        .thenCompose(
            held ->
                agreement != null && held.isOpen(call.instant())
                    ? start(call, held, agreement)
                    : CompletableFuture.completedFuture(held))
        .thenApply(
            held -> {
              done.add(held);
              return done;
            });
  }

  /**
   * The rule comes first and its record second: what is broken off between them is finished by
   * whoever proposes next, since the rule's name is always the same.
   */
  private CompletionStage<DegradationProposal> start(
      Call call, DegradationProposal proposal, StandingAgreement agreement) {
    String why =
        "standing agreement of " + proposal.integration() + ": " + proposal.evidence().sentence();
    return rules
        .enter(call, proposal.rule(RuleTerms.of(agreement), AUTHOR, call.instant()), AUTHOR, why)
        .thenCompose(
            rule ->
                record(
                    call,
                    proposal,
                    new ProposalState.StartedByAgreement(rule.id(), rule.period().from())));
  }

  private CompletionStage<DegradationProposal> record(
      Call call, DegradationProposal proposal, ProposalState started) {
    return proposals
        .decide(call, proposal.id(), started)
        .thenCompose(
            decided ->
                decided
                    ? CompletableFuture.completedFuture(proposal.with(started))
                    : overtaken(call, proposal));
  }

  /** Somebody else decided meanwhile; whoever rejected it shall not find it in force. */
  private CompletionStage<DegradationProposal> overtaken(Call call, DegradationProposal proposal) {
    return proposals
        .find(call, proposal.id())
        .thenApply(found -> found.orElse(proposal))
        .thenCompose(
            now ->
                now.state()
                    .<CompletionStage<DegradationProposal>>fold(
                        open -> CompletableFuture.completedFuture(now),
                        approved -> CompletableFuture.completedFuture(now),
                        rejected -> takeBack(call, now),
                        started -> CompletableFuture.completedFuture(now)));
  }

  private CompletionStage<DegradationProposal> takeBack(Call call, DegradationProposal rejected) {
    return rules
        .strike(call, rejected.id().rule(), AUTHOR, "the proposal was rejected meanwhile")
        .thenApply(struck -> rejected);
  }
}
