package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.application.Call;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.fixture.ProposalFixture;
import tv.playgate.application.port.out.DegradationProposals;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.ProposalState;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;

/**
 * What every {@link DegradationProposals} must do. Extend it and hand one in. The tests use
 * integrations of their own, so it need not be empty.
 */
public abstract class DegradationProposalsContract {

  private static final int RIVALS = 8;
  private static final int MANY = 1_000;

  private final Call call = call();
  private final IntegrationId integration = ProposalFixture.integration();

  /** The store under test. */
  protected abstract DegradationProposals proposals();

  static Stream<ProposalState> decisions() {
    Instant at = Instant.parse("2026-06-01T12:00:00.001Z");
    return Stream.of(
        new ProposalState.Approved(Names.UNICODE, new DegradationRuleId(Names.UNICODE), at),
        new ProposalState.Rejected(Names.UNICODE, Names.UNICODE, at),
        new ProposalState.Rejected("noc", "", at),
        new ProposalState.StartedByAgreement(new DegradationRuleId(Names.UNICODE), at));
  }

  @Test
  void keepsEveryMember() {
    DegradationProposal made = proposal();

    assertThat(propose(made)).isEqualTo(made);
    assertThat(find(made.id())).isEqualTo(made);
  }

  @Test
  void keepsEvidenceOfFewWords() {
    DegradationProposal made =
        new DegradationProposal(
            new ProposalId(UUID.randomUUID()),
            integration,
            proposal().kind(),
            proposal().duration(),
            new Evidence(1, 0, 0, Duration.ofMillis(1), Map.of(), 0),
            call.instant(),
            call.instant().plusMillis(1),
            new ProposalState.Open());

    propose(made);

    assertThat(find(made.id())).isEqualTo(made);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void keepsEveryDecision(ProposalState decision) {
    DegradationProposal made = propose(proposal());

    assertThat(decide(call, made, decision)).isTrue();
    assertThat(find(made.id())).isEqualTo(made.with(decision));
  }

  @Test
  void keepsOneAtATimeForAnIntegration() {
    DegradationProposal first = propose(proposal());

    assertThat(propose(proposal())).isEqualTo(first);
    assertThat(answer(proposals().newest(call, false, MANY)).stream().filter(this::isMine))
        .containsExactly(first);
  }

  @Test
  void tellsIntegrationsApartByCase() {
    IntegrationId otherProvider =
        new IntegrationId(
            new ServiceProviderId(Names.inOtherCase(integration.serviceProvider().value())),
            integration.mvpd());
    IntegrationId otherMvpd =
        new IntegrationId(
            integration.serviceProvider(),
            new MvpdId(Names.inOtherCase(integration.mvpd().value())));
    propose(proposal());

    for (IntegrationId other : List.of(otherProvider, otherMvpd)) {
      DegradationProposal made = ProposalFixture.proposal(other, call.instant());
      assertThat(propose(made)).isEqualTo(made);
    }
  }

  @Test
  void makesRoomForTheNextOnceOneIsOver() {
    Instant earlier = call.instant().minus(DegradationProposal.LIFETIME);
    DegradationProposal over = propose(ProposalFixture.proposal(integration, earlier));
    assertThat(propose(ProposalFixture.proposal(integration, call.instant().minusMillis(1))))
        .as("a millisecond early")
        .isEqualTo(over);

    DegradationProposal next = proposal();

    assertThat(propose(next)).isEqualTo(next);
    assertThat(find(over.id())).isEqualTo(over);
  }

  @Test
  void makesRoomForTheNextOnceOneIsApproved() {
    DegradationProposal made = propose(proposal());
    decide(call, made, new ProposalState.Approved("noc", made.id().rule(), call.instant()));
    DegradationProposal next = proposal();

    assertThat(propose(next)).isEqualTo(next);
  }

  @Test
  void letsANoHoldForAWhile() {
    DegradationProposal made = propose(proposal());
    ProposalState rejected = new ProposalState.Rejected("noc", "", call.instant());
    decide(call, made, rejected);

    assertThat(propose(proposal())).isEqualTo(made.with(rejected));
    DegradationProposal later = ProposalFixture.proposal(integration, made.expiresAt());
    assertThat(propose(later)).isEqualTo(later);
  }

  @Test
  void letsNothingBesideWhatAnAgreementStarted() {
    DegradationProposal made = propose(proposal());
    ProposalState started = new ProposalState.StartedByAgreement(made.id().rule(), call.instant());
    decide(call, made, started);

    assertThat(propose(proposal())).isEqualTo(made.with(started));
    Instant end = made.with(started).holdsUntil().plusMillis(1);
    DegradationProposal later = ProposalFixture.proposal(integration, end);
    assertThat(propose(later)).isEqualTo(later);
  }

  @Test
  void decidesOnce() {
    DegradationProposal made = propose(proposal());
    ProposalState first = new ProposalState.Rejected("noc", "first", call.instant());

    assertThat(decide(call, made, first)).isTrue();
    assertThat(decide(call, made, new ProposalState.Rejected("noc", "again", call.instant())))
        .isFalse();
    assertThat(find(made.id())).isEqualTo(made.with(first));
  }

  @Test
  void decidesNothingTooLate() {
    DegradationProposal made = propose(proposal());
    ProposalState late = new ProposalState.Rejected("noc", "", made.expiresAt());

    assertThat(decide(at(made.expiresAt()), made, late)).isFalse();
    assertThat(find(made.id())).isEqualTo(made);
    assertThat(decide(at(made.expiresAt().minusMillis(1)), made, late)).isTrue();
  }

  @Test
  void knowsNoProposalThatNobodyMade() {
    DegradationProposal unknown = proposal();

    assertThat(answer(proposals().find(call, unknown.id()))).isEmpty();
    assertThat(decide(call, unknown, new ProposalState.Rejected("noc", "", call.instant())))
        .isFalse();
  }

  @Test
  void listsTheNewestFirst() {
    List<DegradationProposal> made =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    ProposalFixture.proposal(
                        new IntegrationId(
                            integration.serviceProvider(), new MvpdId(Names.unique("m"))),
                        call.instant().plusSeconds(i)))
            .toList();
    made.forEach(this::propose);

    assertThat(answer(proposals().newest(call, false, MANY)).stream().filter(this::isMine))
        .containsExactly(made.get(2), made.get(1), made.get(0));
    assertThat(answer(proposals().newest(call, false, 2))).hasSize(2);
  }

  @Test
  void listsWhatIsOpenAlone() {
    DegradationProposal open = propose(proposal());
    DegradationProposal decided =
        propose(
            ProposalFixture.proposal(
                new IntegrationId(integration.serviceProvider(), new MvpdId(Names.unique("m"))),
                call.instant()));
    decide(call, decided, new ProposalState.Rejected("noc", "", call.instant()));

    assertThat(answer(proposals().newest(call, true, MANY)).stream().filter(this::isMine))
        .containsExactly(open);
    assertThat(
            answer(proposals().newest(at(open.expiresAt()), true, MANY)).stream()
                .filter(this::isMine))
        .as("once it has expired")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void listsNoNumberThatIsNone(int limit) {
    assertThat(failure(proposals().newest(call, false, limit)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsOneOfManyThatComeAtOnce() {
    List<CompletionStage<DegradationProposal>> rivals =
        Stream.generate(this::proposal)
            .limit(RIVALS)
            .map(made -> proposals().propose(call, made))
            .toList();

    assertThat(rivals.stream().map(rival -> answer(rival)).distinct()).hasSize(1);
  }

  @Test
  void letsOneOfManyDecide() {
    DegradationProposal made = propose(proposal());
    List<CompletionStage<Boolean>> rivals =
        IntStream.range(0, RIVALS)
            .mapToObj(i -> new ProposalState.Rejected("noc", "rival " + i, call.instant()))
            .map(decision -> proposals().decide(call, made.id(), decision))
            .toList();

    assertThat(rivals.stream().map(rival -> answer(rival))).containsOnlyOnce(true);
  }

  private static Call at(Instant instant) {
    return new Call(call().trace(), instant, call().deadline().plus(DegradationProposal.LIFETIME));
  }

  private boolean isMine(DegradationProposal proposal) {
    return proposal.integration().serviceProvider().equals(integration.serviceProvider());
  }

  private DegradationProposal proposal() {
    return ProposalFixture.proposal(integration, call.instant());
  }

  private DegradationProposal propose(DegradationProposal proposal) {
    return answer(proposals().propose(call, proposal));
  }

  private DegradationProposal find(ProposalId id) {
    return answer(proposals().find(call, id)).orElseThrow();
  }

  private boolean decide(Call at, DegradationProposal proposal, ProposalState decision) {
    return answer(proposals().decide(at, proposal.id(), decision));
  }
}
