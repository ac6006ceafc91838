package tv.playgate.application.decision;

import java.util.List;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.evaluation.Interpreter;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.decision.PreauthorizationRules;
import tv.playgate.domain.error.EnhancedError;

/** Runs the preauthorization rules on one snapshot. */
final class RuleBasedPreauthorization implements PreauthorizeResources {

  private final DecisionPorts ports;

  RuleBasedPreauthorization(DecisionPorts ports) {
    this.ports = ports;
  }

  @Override
  public CompletionStage<Outcome> preauthorize(Call call, DecisionRequest request) {
    ConfigurationSnapshot snapshot = ports.configuration().current();
    return new Interpreter<List<Preauthorization>, EnhancedError, Outcome>(
            facts -> PreauthorizationRules.decide(snapshot, request, facts, call.instant()),
            new ViewerAnswers(call, snapshot, ports),
            Outcome.Decided::new,
            Outcome.Rejected::new)
        .run();
  }
}
