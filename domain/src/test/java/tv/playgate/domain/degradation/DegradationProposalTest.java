package tv.playgate.domain.degradation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.StandingAgreement;
import tv.playgate.domain.time.Period;

class DegradationProposalTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant END = NOW.plus(DegradationProposal.LIFETIME);
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
  private static final ProposalId ID = new ProposalId(new UUID(1, 2));
  private static final DegradationProposal OPEN =
      DegradationProposal.open(
          ID,
          ConfigurationFixture.CABLEVISION,
          new StandingAgreement(DegradationKind.AUTHZ_ALL, HALF_AN_HOUR),
          new Evidence(10, 9, 0, Duration.ofMinutes(1), Map.of(), 0.5),
          NOW);

  @Test
  void canBeDecidedForAnHour() {
    assertThat(OPEN.isOpen(NOW)).isTrue();
    assertThat(OPEN.isOpen(END.minusMillis(1))).isTrue();
    assertThat(OPEN.isOpen(END)).isFalse();
    assertThat(OPEN.isExpired(END.minusMillis(1))).isFalse();
    assertThat(OPEN.isExpired(END)).isTrue();
  }

  @Test
  void isDecidedOnce() {
    DegradationProposal rejected = OPEN.with(new ProposalState.Rejected("noc", "no", NOW));

    assertThat(rejected.isOpen(NOW)).isFalse();
    assertThat(rejected.isExpired(END)).isFalse();
  }

  @Test
  void keepsOthersAwayWhileItHolds() {
    Instant later = NOW.plusSeconds(60);
    assertThat(OPEN.holdsUntil()).isEqualTo(END);
    assertThat(OPEN.with(new ProposalState.Rejected("noc", "", later)).holdsUntil()).isEqualTo(END);
    assertThat(OPEN.with(new ProposalState.Approved("noc", ID.rule(), later)).holdsUntil())
        .isEqualTo(later);
    assertThat(OPEN.with(new ProposalState.StartedByAgreement(ID.rule(), later)).holdsUntil())
        .isEqualTo(later.plus(HALF_AN_HOUR));
  }

  @Test
  void becomesARuleThatSaysWhyAndEndsByItself() {
    DegradationRule rule = OPEN.rule(RuleTerms.AS_PROPOSED, "noc", NOW);

    assertThat(rule.id().value()).isEqualTo("proposal-00000000-0000-0001-0000-000000000002");
    assertThat(rule.integration()).isEqualTo(ConfigurationFixture.CABLEVISION);
    assertThat(rule.kind()).isEqualTo(DegradationKind.AUTHZ_ALL);
    assertThat(rule.resources()).isEmpty();
    assertThat(rule.period()).isEqualTo(new Period(NOW, NOW.plus(HALF_AN_HOUR)));
    assertThat(rule.message()).isNull();
    assertThat(rule.owner()).isEqualTo("noc");
    assertThat(rule.why()).startsWith("9 of 10 calls failed within PT1M");
  }

  @Test
  void becomesAnotherRuleWhereThatIsWanted() {
    DegradationRule rule =
        OPEN.rule(
            new RuleTerms(DegradationKind.AUTHZ_NONE, Duration.ofMinutes(5), "Back soon"),
            "noc",
            NOW);

    assertThat(rule.kind()).isEqualTo(DegradationKind.AUTHZ_NONE);
    assertThat(rule.period().until()).isEqualTo(NOW.plusSeconds(300));
    assertThat(rule.message()).isEqualTo("Back soon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59S", "PT25H", "-PT5M"})
  void becomesNoRuleOfAnyLength(String duration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleTerms(null, Duration.parse(duration), null))
        .withMessageStartingWith("duration: ");
  }

  @Test
  void isNamedByAUuidAlone() {
    assertThat(ProposalId.parse(ID.toString())).contains(ID);
    assertThat(ProposalId.parse("d1")).isEmpty();
  }
}
