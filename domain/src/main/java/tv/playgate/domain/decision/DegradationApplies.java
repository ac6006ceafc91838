package tv.playgate.domain.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.CompatibilitySwitch;
import tv.playgate.domain.resource.Resource;

/**
 * A degradation rule in force decides with no profile and no question asked: every resource, or
 * those that it covers where the service provider expects that (pass-decisions §5.1, decision D5).
 */
final class DegradationApplies implements DecisionRule {

  @Override
  public Step consider(Situation situation) {
    if (situation.integrated().degradationRules().isEmpty()
        || situation.integrated().mvpd().temporaryAccess() != null) {
      return situation;
    }
    return situation.expects(CompatibilitySwitch.DEGRADATION_SCOPE_PER_RESOURCE)
        ? perResource(situation)
        : perRequest(situation);
  }

  private static Step perRequest(Situation situation) {
    for (DegradationRule rule : situation.integrated().degradationRules()) {
      if (rule.decides(situation.request().resources(), situation.now())) {
        return situation.everyOpen(reason(rule));
      }
    }
    return situation;
  }

  private static Step perResource(Situation situation) {
    Map<Resource, Reason> covered = new LinkedHashMap<>();
    for (Resource resource : situation.request().resources()) {
      DegradationRule rule = covering(resource, situation);
      if (rule != null) {
        covered.put(resource, reason(rule));
      }
    }
    return situation.settling(covered);
  }

  private static @Nullable DegradationRule covering(Resource resource, Situation situation) {
    Instant now = situation.now();
    return situation.integrated().degradationRules().stream()
        .filter(rule -> rule.decides(List.of(resource), now))
        .findFirst()
        .orElse(null);
  }

  private static Reason reason(DegradationRule rule) {
    return rule.kind().permits()
        ? new Permit.Degraded(rule.id(), rule.kind(), rule.period().until())
        : new Deny.Degraded(rule.id(), rule.message());
  }
}
