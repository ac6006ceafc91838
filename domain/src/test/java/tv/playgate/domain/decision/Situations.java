package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.Map;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.integration.DecisionKind;

/** Situations for single rules to look at. */
final class Situations {

  private Situations() {}

  static Situation preauthorization(
      ConfigurationFixture configuration, DecisionRequest request, Facts facts, Instant now) {
    return situation(DecisionKind.PREAUTHORIZATION, configuration, request, facts, now);
  }

  static Situation authorization(
      ConfigurationFixture configuration, DecisionRequest request, Facts facts, Instant now) {
    return situation(DecisionKind.AUTHORIZATION, configuration, request, facts, now);
  }

  private static Situation situation(
      DecisionKind kind,
      ConfigurationFixture configuration,
      DecisionRequest request,
      Facts facts,
      Instant now) {
    ConfigurationSnapshot snapshot = configuration.snapshot();
    return new Situation(
        kind,
        snapshot,
        snapshot.integration(request.integration()).orElseThrow(),
        request,
        facts,
        now,
        Map.of(),
        null);
  }

  /** The situation after the rule that sees to the profile, which must be among the facts. */
  static Situation holdingWhatWasFound(Situation situation) {
    return (Situation) new ProfileHolds().consider(situation);
  }
}
