package tv.playgate.application.entitlement;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.evaluation.Interpreter;
import tv.playgate.application.port.in.DecideEntitlement;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.entitlement.EntitlementPolicy;
import tv.playgate.domain.entitlement.EntitlementRequest;
import tv.playgate.domain.entitlement.EntitlementRules;
import tv.playgate.domain.entitlement.Granted;
import tv.playgate.domain.entitlement.Refused;
import tv.playgate.domain.entitlement.Verdict;

/** Runs the entitlement rules on one snapshot, and remembers what an MVPD permitted on the way. */
final class RuleBasedEntitlement implements DecideEntitlement {

  private final EntitlementPolicy policy;
  private final LicensePorts licenses;
  private final DecisionPorts decisions;

  RuleBasedEntitlement(EntitlementPolicy policy, LicensePorts licenses, DecisionPorts decisions) {
    this.policy = policy;
    this.licenses = licenses;
    this.decisions = decisions;
  }

  @Override
  public CompletionStage<Verdict> decide(Call call, EntitlementRequest request) {
    ConfigurationSnapshot snapshot = decisions.configuration().current();
    return new Interpreter<Granted, Refused, Verdict>(
            facts -> EntitlementRules.decide(policy, snapshot, request, facts, call.instant()),
            new LicenseAnswers(call, snapshot, licenses, decisions),
            granted -> granted,
            refused -> refused)
        .run()
        .thenCompose(
            verdict ->
                decisions.remember(call, verdict.newlyGiven()).thenApply(remembered -> verdict));
  }
}
