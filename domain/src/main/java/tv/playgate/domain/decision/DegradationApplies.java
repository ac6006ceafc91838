package tv.playgate.domain.decision;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;

/**
 * A degradation rule in force decides every resource, with no profile and no question asked
 * (pass-decisions §5.1).
 */
final class DegradationApplies implements PreauthorizationRule {

  @Override
  public Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(Situation situation) {
    for (DegradationRule rule : situation.integrated().degradationRules()) {
      if (rule.decides(situation.request().resources(), situation.now())) {
        return situation.everyResource(reason(rule));
      }
    }
    return Optional.empty();
  }

  private static Reason reason(DegradationRule rule) {
    return rule.kind().permits()
        ? new Permit.Degraded(rule.id(), rule.kind())
        : new Deny.Degraded(rule.id(), rule.message());
  }
}
