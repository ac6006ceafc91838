package tv.playgate.application.decision;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.evaluation.Interpreter;
import tv.playgate.application.port.in.ShowProfiles;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.listing.ShownProfile;
import tv.playgate.domain.listing.ShownProfileRules;
import tv.playgate.domain.listing.ShownProfilesRules;
import tv.playgate.domain.viewer.Viewer;

/** Runs the rules of shown profiles on one snapshot. */
final class RuleBasedProfiles implements ShowProfiles {

  private final DecisionPorts ports;

  RuleBasedProfiles(DecisionPorts ports) {
    this.ports = ports;
  }

  @Override
  public CompletionStage<Outcome> atOne(Call call, IntegrationId integration, Viewer viewer) {
    ConfigurationSnapshot snapshot = ports.configuration().current();
    return new Interpreter<Optional<ShownProfile>, EnhancedError, Outcome>(
            facts -> ShownProfileRules.decide(snapshot, integration, viewer, facts, call.instant()),
            new ViewerAnswers(call, snapshot, ports),
            shown -> new Outcome.Shown(shown.stream().toList()),
            Outcome.Rejected::new)
        .run();
  }

  @Override
  public CompletionStage<Outcome> atAll(
      Call call, ServiceProviderId serviceProvider, Viewer viewer) {
    ConfigurationSnapshot snapshot = ports.configuration().current();
    return new Interpreter<List<ShownProfile>, EnhancedError, Outcome>(
            facts ->
                ShownProfilesRules.decide(snapshot, serviceProvider, viewer, facts, call.instant()),
            new ViewerAnswers(call, snapshot, ports),
            Outcome.Shown::new,
            Outcome.Rejected::new)
        .run();
  }
}
