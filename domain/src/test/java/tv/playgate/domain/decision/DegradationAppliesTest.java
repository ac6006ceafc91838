package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.decision.Situations.preauthorization;
import static tv.playgate.domain.decision.Words.errorOf;
import static tv.playgate.domain.decision.Words.reasonsOf;
import static tv.playgate.domain.decision.Words.said;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.DegradationFixture.authNAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZAll;
import static tv.playgate.domain.fixture.DegradationFixture.authZNone;
import static tv.playgate.domain.fixture.DegradationFixture.ruleOf;
import static tv.playgate.domain.fixture.Moment.AROUND_NOW;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.RequestFixture.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.playgate.domain.degradation.DegradationRuleId;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.fixture.DegradationFixture;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.time.Period;

class DegradationAppliesTest {

  private final DegradationApplies rule = new DegradationApplies();

  @Test
  void saysNothingWithoutARule() {
    assertThat(consider(configuration(), "resource1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = DegradationKind.class,
      names = {"AUTHN_ALL", "AUTHZ_ALL"})
  void permitsEveryResourceWithoutKnowingAnything(DegradationKind kind) {
    Reason permitted =
        new Permit.Degraded(new DegradationRuleId(kind.wireName()), kind, AROUND_NOW.until());
    assertThat(reasonsOf(consider(configuration().degradedBy(ruleOf(kind)), "a", "b")))
        .isEqualTo(List.of(permitted, permitted));
  }

  @Test
  void deniesEveryResourceUnderAuthZNone() {
    Reason denied = new Deny.Degraded(new DegradationRuleId("AuthZNone"), null);
    assertThat(reasonsOf(consider(configuration().degradedBy(authZNone()), "a", "b")))
        .isEqualTo(List.of(denied, denied));
  }

  @Test
  void tellsViewersWhatTheOperatorWrote() {
    var denied = consider(configuration().degradedBy(authZNone().saying("Back at 9")), "a");
    assertThat(errorOf(denied))
        .isEqualTo(
            new EnhancedError(ErrorCode.AUTHORIZATION_DENIED_BY_DEGRADATION_RULE, "Back at 9"));
  }

  @Test
  void tellsViewersNothingWhereTheOperatorWroteBlanks() {
    var denied = consider(configuration().degradedBy(authZNone().saying("  ")), "a");
    assertThat(errorOf(denied))
        .isEqualTo(EnhancedError.of(ErrorCode.AUTHORIZATION_DENIED_BY_DEGRADATION_RULE));
  }

  @Test
  void decidesAllResourcesOnceOneOfThemIsCovered() {
    var word = consider(configuration().degradedBy(authZNone().about("b")), "a", "b", "c");
    assertThat(reasonsOf(word)).hasSize(3).allMatch(Deny.Degraded.class::isInstance);
  }

  @Test
  void saysNothingWhereNoResourceIsCovered() {
    assertThat(consider(configuration().degradedBy(authZAll().about("c")), "a", "b")).isEmpty();
  }

  @Test
  void coversAnMrssDocumentByItsChannelTitle() {
    String document = "<rss><channel><title>REF30</title></channel></rss>";
    assertThat(consider(configuration().degradedBy(authZAll().about("REF30")), document))
        .isPresent();
    assertThat(consider(configuration().degradedBy(authZAll().about(document)), document))
        .isPresent();
    assertThat(consider(configuration().degradedBy(authZAll().about("REF31")), document)).isEmpty();
  }

  @Test
  void holdsFromItsFirstInstantUpToItsLast() {
    Period period = new Period(NOW, NOW.plus(TICK.multipliedBy(2)));
    DegradationFixture degraded = authZAll().during(period);
    assertThat(at(NOW.minus(TICK), degraded)).isEmpty();
    assertThat(at(NOW, degraded)).isPresent();
    assertThat(at(NOW.plus(TICK), degraded)).isPresent();
    assertThat(at(period.until(), degraded)).isEmpty();
  }

  @Test
  void prefersAuthZNoneThenAuthNAllThenAuthZAllHoweverTheyAreListed() {
    assertThat(ruleThatDecides(authZAll(), authNAll(), authZNone())).isEqualTo("AuthZNone");
    assertThat(ruleThatDecides(authZNone(), authZAll(), authNAll())).isEqualTo("AuthZNone");
    assertThat(ruleThatDecides(authZAll(), authNAll())).isEqualTo("AuthNAll");
    assertThat(ruleThatDecides(authNAll(), authZAll())).isEqualTo("AuthNAll");
  }

  @Test
  void prefersTheFirstIdAmongRulesOfOneKindHoweverTheyAreListed() {
    DegradationFixture first = authZNone().named("a");
    DegradationFixture second = authZNone().named("b");
    assertThat(ruleThatDecides(first, second)).isEqualTo("a");
    assertThat(ruleThatDecides(second, first)).isEqualTo("a");
  }

  @Test
  void passesOverARuleThatIsNotInForceOrCoversNothing() {
    DegradationFixture over = authZNone().during(new Period(NOW.minusSeconds(9), NOW));
    assertThat(ruleThatDecides(over, authNAll().about("elsewhere"), authZAll()))
        .isEqualTo("AuthZAll");
  }

  private String ruleThatDecides(DegradationFixture... rules) {
    return reasonsOf(consider(configuration().degradedBy(rules), "a"))
        .get(0)
        .fold(
            permit -> ((Permit.Degraded) permit).rule().value(),
            deny -> ((Deny.Degraded) deny).rule().value());
  }

  private Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(
      ConfigurationFixture configuration, String... resources) {
    return said(
        rule.consider(preauthorization(configuration, request(resources), Facts.none(), NOW)));
  }

  private Optional<Evaluation<List<Preauthorization>, EnhancedError>> at(
      Instant instant, DegradationFixture degraded) {
    return said(
        rule.consider(
            preauthorization(
                configuration().degradedBy(degraded), request("a"), Facts.none(), instant)));
  }
}
