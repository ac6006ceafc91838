package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.integration.DecisionKind;

/**
 * The rules of the decisions door, in their order, which is the same for both kinds of decisions
 * (pass-decisions §4). First, service provider, MVPD and integration must be there; if not, the
 * whole request is rejected. Then each rule of {@link #IN_ORDER} is considered: it settles what is
 * open, or some of it, or asks for one more fact, or leaves everything to the next.
 */
final class DecisionRules {

  private static final List<DecisionRule> IN_ORDER =
      List.of(
          new DegradationApplies(),
          new TemporaryAccessDecides(),
          new ResourceLimitHolds(),
          new ProfileHolds(),
          new DummyPermits(),
          new AuthorizationHolds(),
          new MvpdDecides());

  private DecisionRules() {}

  static Evaluation<Rulings, EnhancedError> decide(
      DecisionKind kind,
      ConfigurationSnapshot configuration,
      DecisionRequest request,
      Facts facts,
      Instant now) {
    Optional<IntegratedMvpd> integrated = configuration.integration(request.integration());
    if (integrated.isEmpty() || !integrated.get().integration().enabled()) {
      return Evaluation.rejected(
          EnhancedError.of(configuration.whyNotServed(request.integration())));
    }
    return firstWord(
        new Situation(kind, configuration, integrated.get(), request, facts, now, Map.of(), null));
  }

  private static Evaluation<Rulings, EnhancedError> firstWord(Situation arrived) {
    Situation situation = arrived;
    for (DecisionRule rule : IN_ORDER) {
      Step step = rule.consider(situation);
      if (step instanceof Situation next) {
        situation = next;
      } else if (step instanceof Step.Done done) {
        return done.evaluation();
      }
    }
    throw new IllegalStateException("the last rule always has something to say");
  }
}
