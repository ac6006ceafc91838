package tv.playgate.application.degradation;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.degradation.FailingMvpds.NOW;
import static tv.playgate.application.degradation.FailingMvpds.ONE;
import static tv.playgate.application.degradation.FailingMvpds.TWO;
import static tv.playgate.application.degradation.FailingMvpds.at;
import static tv.playgate.application.degradation.FailingMvpds.configuration;
import static tv.playgate.application.degradation.FailingMvpds.disabled;
import static tv.playgate.application.fixture.Stages.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fake.InMemoryConfiguration;
import tv.playgate.application.fake.InMemoryProposals;
import tv.playgate.application.fixture.ProposalFixture;
import tv.playgate.application.port.in.DecideProposals;
import tv.playgate.application.port.in.DecideProposals.Outcome;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationKeys;
import tv.playgate.domain.configuration.RevisionRecord;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.ProposalState;
import tv.playgate.domain.degradation.RuleTerms;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.time.Period;

class DecidingTest {

  private static final Instant LATER = NOW.plusSeconds(60);

  private final InMemoryConfiguration configuration =
      configuration(List.of(Integration.usual(ONE), disabled(TWO)));
  private final InMemoryProposals proposals = new InMemoryProposals();
  private final DecideProposals deciding =
      Degradations.deciding(configuration, configuration, proposals);
  private final DegradationProposal proposal =
      answer(proposals.propose(at(NOW), ProposalFixture.proposal(ONE, NOW)));

  @Test
  void makesARuleOfWhatIsApproved() {
    DegradationProposal approved = decided(approve("noc"));

    assertThat(approved)
        .isEqualTo(proposal.with(new ProposalState.Approved("noc", proposal.id().rule(), LATER)));
    DegradationRule rule = rules().get(0);
    assertThat(rule.id()).isEqualTo(proposal.id().rule());
    assertThat(rule.integration()).isEqualTo(ONE);
    assertThat(rule.kind()).isEqualTo(proposal.kind());
    assertThat(rule.period()).isEqualTo(new Period(LATER, LATER.plus(proposal.duration())));
    assertThat(rule.owner()).isEqualTo("noc");
    assertThat(rule.why()).isEqualTo(ProposalFixture.EVIDENCE.sentence());
    RevisionRecord revision = answer(configuration.history(at(NOW), null, 1)).get(0);
    assertThat(revision.author()).isEqualTo("noc");
    assertThat(revision.why()).isEqualTo(ProposalFixture.EVIDENCE.sentence());
  }

  @Test
  void letsTheApproverChangeTheTerms() {
    RuleTerms terms = new RuleTerms(DegradationKind.AUTHZ_NONE, Duration.ofMinutes(5), "Back soon");
    decided(answer(deciding.approve(at(LATER), proposal.id(), terms, "noc", "ticket 7")));

    DegradationRule rule = rules().get(0);
    assertThat(rule.kind()).isEqualTo(DegradationKind.AUTHZ_NONE);
    assertThat(rule.period().until()).isEqualTo(LATER.plusSeconds(300));
    assertThat(rule.message()).isEqualTo("Back soon");
    assertThat(answer(configuration.history(at(NOW), null, 1)).get(0).why()).isEqualTo("ticket 7");
  }

  @Test
  void decidesOnce() {
    decided(approve("noc"));

    assertThat(approve("noc")).isInstanceOf(Outcome.TooLate.class);
    assertThat(approve("boss")).isInstanceOf(Outcome.TooLate.class);
    assertThat(reject("noc")).isInstanceOf(Outcome.TooLate.class);
    assertThat(rules()).hasSize(1);
    assertThat(configuration.current().revision().number()).isEqualTo(1);
  }

  @Test
  void rejectsWithoutARule() {
    DegradationProposal rejected = decided(reject("noc"));

    assertThat(rejected.state()).isEqualTo(new ProposalState.Rejected("noc", "no", LATER));
    assertThat(approve("noc")).isEqualTo(new Outcome.TooLate(rejected));
    assertThat(rules()).isEmpty();
  }

  @Test
  void decidesNothingThatHasExpired() {
    assertThat(
            answer(
                deciding.approve(
                    at(proposal.expiresAt()), proposal.id(), RuleTerms.AS_PROPOSED, "noc", "")))
        .isEqualTo(new Outcome.TooLate(proposal));
    assertThat(answer(deciding.reject(at(proposal.expiresAt()), proposal.id(), "noc", "")))
        .isEqualTo(new Outcome.TooLate(proposal));
    assertThat(rules()).isEmpty();
  }

  @Test
  void knowsNoOther() {
    ProposalId unknown = new ProposalId(UUID.randomUUID());
    assertThat(answer(deciding.approve(at(NOW), unknown, RuleTerms.AS_PROPOSED, "noc", "")))
        .isInstanceOf(Outcome.Unknown.class);
    assertThat(answer(deciding.reject(at(NOW), unknown, "noc", "")))
        .isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void refusesWhatWouldHaveNoEffectAndLeavesItOpen() {
    DegradationProposal ofDisabled =
        answer(proposals.propose(at(NOW), ProposalFixture.proposal(TWO, NOW)));

    assertThat(answer(deciding.approve(at(NOW), ofDisabled.id(), RuleTerms.AS_PROPOSED, "noc", "")))
        .isEqualTo(new Outcome.Refused(List.of("there is no enabled integration Two/Asked")));
    assertThat(answer(proposals.find(at(NOW), ofDisabled.id()))).contains(ofDisabled);
  }

  @Test
  void finishesAnApprovalThatWasBrokenOffForWhoeverMadeIt() {
    ProposalState approved = new ProposalState.Approved("noc", proposal.id().rule(), NOW);
    answer(proposals.decide(at(NOW), proposal.id(), approved));

    assertThat(approve("boss")).isInstanceOf(Outcome.TooLate.class);
    assertThat(rules()).isEmpty();
    assertThat(decided(approve("noc"))).isEqualTo(proposal.with(approved));
    assertThat(rules()).hasSize(1);
  }

  @Test
  void startsAnewOnlyWhileTheEvidenceIsFresh() {
    decided(approve("noc"));
    answer(
        configuration.apply(
            at(NOW),
            new ConfigurationChange(
                configuration.current().revision(),
                ConfigurationKeys.of(proposal.id().rule()),
                ConfigurationEntries.EMPTY,
                "noc",
                "")));

    assertThat(
            answer(
                deciding.approve(
                    at(proposal.expiresAt()), proposal.id(), RuleTerms.AS_PROPOSED, "noc", "")))
        .isInstanceOf(Outcome.TooLate.class);
    assertThat(rules()).isEmpty();
  }

  @Test
  void listsWhatIsOpenOrAll() {
    assertThat(answer(deciding.list(at(NOW), true))).containsExactly(proposal);
    DegradationProposal rejected = decided(reject("noc"));
    assertThat(answer(deciding.list(at(NOW), true))).isEmpty();
    assertThat(answer(deciding.list(at(NOW), false))).containsExactly(rejected);
  }

  private Outcome approve(String author) {
    return answer(deciding.approve(at(LATER), proposal.id(), RuleTerms.AS_PROPOSED, author, ""));
  }

  private Outcome reject(String author) {
    return answer(deciding.reject(at(LATER), proposal.id(), author, "no"));
  }

  private List<DegradationRule> rules() {
    return configuration.current().entries().degradationRules();
  }

  private static DegradationProposal decided(Outcome outcome) {
    return outcome.fold(
        decided -> decided.proposal(),
        unknown -> {
          throw new AssertionError(unknown);
        },
        tooLate -> {
          throw new AssertionError(tooLate);
        },
        refused -> {
          throw new AssertionError(refused);
        });
  }
}
