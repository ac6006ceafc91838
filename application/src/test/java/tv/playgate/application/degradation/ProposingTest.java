package tv.playgate.application.degradation;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.degradation.FailingMvpds.ASKED;
import static tv.playgate.application.degradation.FailingMvpds.BEHIND;
import static tv.playgate.application.degradation.FailingMvpds.LINEUP;
import static tv.playgate.application.degradation.FailingMvpds.NOW;
import static tv.playgate.application.degradation.FailingMvpds.ONE;
import static tv.playgate.application.degradation.FailingMvpds.OWN_LINEUP;
import static tv.playgate.application.degradation.FailingMvpds.TWO;
import static tv.playgate.application.degradation.FailingMvpds.agreeing;
import static tv.playgate.application.degradation.FailingMvpds.at;
import static tv.playgate.application.degradation.FailingMvpds.configuration;
import static tv.playgate.application.degradation.FailingMvpds.disabled;
import static tv.playgate.application.degradation.FailingMvpds.rule;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fake.InMemoryConfiguration;
import tv.playgate.application.fake.InMemoryProposals;
import tv.playgate.application.fixture.ConfigurationFixture;
import tv.playgate.application.fixture.ProposalFixture;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.application.port.out.UnavailableException;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.ProposalState;
import tv.playgate.domain.degradation.RuleTerms;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.StandingAgreement;

class ProposingTest {

  private static final StandingAgreement AGREEMENT =
      new StandingAgreement(DegradationKind.AUTHN_ALL, Duration.ofMinutes(10));

  private final InMemoryProposals proposals = new InMemoryProposals();

  @Test
  void concernsEveryIntegrationForWhichTheMvpdIsAsked() {
    InMemoryConfiguration configuration =
        configuration(List.of(usual(ONE), usual(TWO), usual(BEHIND), usual(LINEUP)));

    List<DegradationProposal> made = propose(configuration, NOW);

    assertThat(made)
        .extracting(DegradationProposal::integration)
        .containsExactlyInAnyOrder(ONE, TWO, BEHIND);
    assertThat(made)
        .allSatisfy(
            proposal -> {
              assertThat(proposal.isOpen(NOW)).isTrue();
              assertThat(proposal.kind()).isEqualTo(DegradationKind.AUTHZ_ALL);
              assertThat(proposal.duration()).hasMinutes(30);
              assertThat(proposal.evidence()).isEqualTo(ProposalFixture.EVIDENCE);
            });
    assertThat(configuration.current().entries().degradationRules()).isEmpty();
  }

  @Test
  void passesOverWhoeverDoesNotDependOnTheMvpd() {
    assertThat(propose(configuration(List.of(disabled(ONE), usual(OWN_LINEUP))), NOW)).isEmpty();
    assertThat(
            answer(
                Degradations.proposing(
                        configuration(List.of(usual(LINEUP))),
                        new InMemoryConfiguration(),
                        proposals)
                    .propose(at(NOW), new MvpdId("Lineup"), ProposalFixture.EVIDENCE)))
        .isEmpty();
  }

  @Test
  void proposesNothingWhileARuleIsInForce() {
    Instant until = NOW.plusSeconds(60);
    InMemoryConfiguration degraded =
        configuration(
            List.of(usual(ONE), usual(BEHIND)), List.of(rule(ONE, NOW.minusSeconds(60), until)));

    assertThat(propose(degraded, NOW)).as("that of its proxy counts too").isEmpty();
    assertThat(propose(degraded, until)).hasSize(2);
  }

  @Test
  void proposesOnceAndLetsANoHold() {
    InMemoryConfiguration configuration = configuration(List.of(usual(ONE)));
    DegradationProposal first = propose(configuration, NOW).get(0);

    assertThat(propose(configuration, NOW.plusSeconds(5))).containsExactly(first);
    answer(proposals.decide(at(NOW), first.id(), new ProposalState.Rejected("noc", "no", NOW)));
    assertThat(propose(configuration, first.expiresAt().minusMillis(1)))
        .extracting(DegradationProposal::id)
        .containsExactly(first.id());
    assertThat(propose(configuration, first.expiresAt()))
        .extracting(DegradationProposal::id)
        .doesNotContain(first.id());
  }

  @Test
  void startsWhatWasAgreedAndSaysWhy() {
    InMemoryConfiguration configuration =
        configuration(List.of(agreeing(ONE, AGREEMENT), usual(TWO)));

    List<DegradationProposal> made = propose(configuration, NOW);

    DegradationProposal started = of(made, ONE);
    assertThat(started.state())
        .isEqualTo(new ProposalState.StartedByAgreement(started.id().rule(), NOW));
    assertThat(answer(proposals.find(at(NOW), started.id()))).contains(started);
    DegradationRule rule = configuration.current().entries().degradationRules().get(0);
    assertThat(rule.id()).isEqualTo(started.id().rule());
    assertThat(rule.integration()).isEqualTo(ONE);
    assertThat(rule.kind()).isEqualTo(DegradationKind.AUTHN_ALL);
    assertThat(rule.period().until()).isEqualTo(NOW.plusSeconds(600));
    RevisionRecord revision = answer(configuration.history(at(NOW), null, 1)).get(0);
    assertThat(revision.author()).isEqualTo("playgate");
    assertThat(revision.why())
        .startsWith("standing agreement of One/Asked: 48 of 60 calls failed within ");
    assertThat(of(made, TWO).isOpen(NOW)).isTrue();
  }

  @Test
  void startsNothingTwice() {
    InMemoryConfiguration configuration = configuration(List.of(agreeing(ONE, AGREEMENT)));
    propose(configuration, NOW);
    Revision once = configuration.current().revision();

    assertThat(propose(configuration, NOW.plusSeconds(1))).isEmpty();
    assertThat(configuration.current().revision()).isEqualTo(once);
  }

  @Test
  void startsNothingAnewThatAnOperatorEnded() {
    InMemoryConfiguration configuration = configuration(List.of(agreeing(ONE, AGREEMENT)));
    DegradationProposal started = propose(configuration, NOW).get(0);
    answer(
        configuration.apply(
            at(NOW),
            new ConfigurationChange(
                configuration.current().revision(),
                ConfigurationKeys.of(started.id().rule()),
                ConfigurationEntries.EMPTY,
                "noc",
                "")));

    assertThat(propose(configuration, NOW.plusSeconds(599))).containsExactly(started);
    assertThat(configuration.current().entries().degradationRules()).isEmpty();
    propose(configuration, NOW.plusSeconds(600));
    assertThat(configuration.current().entries().degradationRules()).hasSize(1);
  }

  @Test
  void finishesWhatWasBrokenOffBeforeTheRule() {
    InMemoryConfiguration configuration = configuration(List.of(agreeing(ONE, AGREEMENT)));
    assertThat(
            failure(
                Degradations.proposing(configuration, new Unreachable(), proposals)
                    .propose(at(NOW), ASKED, ProposalFixture.EVIDENCE)))
        .isInstanceOf(UnavailableException.class);

    DegradationProposal started = propose(configuration, NOW.plusSeconds(1)).get(0);

    assertThat(started.isOpen(NOW)).isFalse();
    assertThat(configuration.current().entries().degradationRules()).hasSize(1);
  }

  @Test
  void finishesWhatWasBrokenOffBeforeItsRecord() {
    InMemoryConfiguration configuration = configuration(List.of(agreeing(ONE, AGREEMENT)));
    DegradationProposal open =
        answer(proposals.propose(at(NOW), ProposalFixture.proposal(ONE, NOW)));
    ConfigurationChange entered =
        new ConfigurationChange(
            configuration.current().revision(),
            ConfigurationKeys.NONE,
            ConfigurationFixture.of(open.rule(RuleTerms.of(AGREEMENT), "playgate", NOW)),
            "playgate",
            "");
    answer(configuration.apply(at(NOW), entered));
    Revision once = configuration.current().revision();
    Instant over = NOW.plusSeconds(600);

    assertThat(propose(configuration, over))
        .extracting(DegradationProposal::state)
        .containsExactly(new ProposalState.StartedByAgreement(open.id().rule(), NOW));
    assertThat(configuration.current().revision()).as("nothing is entered again").isEqualTo(once);
  }

  @Test
  void takesBackWhatSomebodyRejectsMeanwhile() {
    InMemoryConfiguration configuration = configuration(List.of(agreeing(ONE, AGREEMENT)));
    ConfigurationStore rejecting =
        new Interfering(
            configuration,
            () -> {
              DegradationProposal open =
                  answer(proposals.newest(at(NOW), true, 1)).stream().findFirst().orElse(null);
              if (open != null) {
                answer(
                    proposals.decide(
                        at(NOW), open.id(), new ProposalState.Rejected("noc", "no", NOW)));
              }
            });

    List<DegradationProposal> made =
        answer(
            Degradations.proposing(configuration, rejecting, proposals)
                .propose(at(NOW), ASKED, ProposalFixture.EVIDENCE));

    assertThat(made.get(0).state()).isEqualTo(new ProposalState.Rejected("noc", "no", NOW));
    assertThat(configuration.current().entries().degradationRules()).isEmpty();
  }

  @Test
  void startsOnceWhereSeveralReplicasSeeTheSame() {
    InMemoryConfiguration configuration = configuration(List.of(agreeing(ONE, AGREEMENT)));
    ConfigurationStore slow =
        new Interfering(configuration, () -> propose(configuration, NOW.plusMillis(5)));

    List<DegradationProposal> mine =
        answer(
            Degradations.proposing(configuration, slow, proposals)
                .propose(at(NOW), ASKED, ProposalFixture.EVIDENCE));

    assertThat(configuration.current().revision().number()).isEqualTo(1);
    assertThat(configuration.current().entries().degradationRules()).hasSize(1);
    assertThat(mine.get(0).isOpen(NOW)).isFalse();
  }

  /** Lets somebody else act just before each change. */
  private record Interfering(InMemoryConfiguration store, Runnable somebody)
      implements ConfigurationStore {

    @Override
    public CompletionStage<Outcome> apply(Call call, ConfigurationChange change) {
      somebody.run();
      return store.apply(call, change);
    }

    @Override
    public CompletionStage<List<RevisionRecord>> history(
        Call call, @Nullable Revision before, int limit) {
      return store.history(call, before, limit);
    }
  }

  private static final class Unreachable implements ConfigurationStore {

    @Override
    public CompletionStage<Outcome> apply(Call call, ConfigurationChange change) {
      return CompletableFuture.failedFuture(new UnavailableException("the store", null));
    }

    @Override
    public CompletionStage<List<RevisionRecord>> history(
        Call call, @Nullable Revision before, int limit) {
      return CompletableFuture.failedFuture(new UnavailableException("the store", null));
    }
  }

  private List<DegradationProposal> propose(InMemoryConfiguration configuration, Instant now) {
    return answer(
        Degradations.proposing(configuration, configuration, proposals)
            .propose(at(now), ASKED, ProposalFixture.EVIDENCE));
  }

  private static DegradationProposal of(List<DegradationProposal> made, IntegrationId id) {
    return made.stream().filter(p -> p.integration().equals(id)).findFirst().orElseThrow();
  }

  private static Integration usual(IntegrationId id) {
    return Integration.usual(id);
  }
}
