package tv.playgate.application.decision;

import java.util.List;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.evaluation.Interpreter;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.decision.PreauthorizationRequest;
import tv.playgate.domain.decision.PreauthorizationRules;
import tv.playgate.domain.error.EnhancedError;

/** Runs the preauthorization rules on one snapshot. */
final class RuleBasedPreauthorization implements PreauthorizeResources {

  private final Configuration configuration;
  private final ProfileStore profiles;
  private final MvpdGateway mvpds;

  RuleBasedPreauthorization(Configuration configuration, ProfileStore profiles, MvpdGateway mvpds) {
    this.configuration = configuration;
    this.profiles = profiles;
    this.mvpds = mvpds;
  }

  @Override
  public CompletionStage<Outcome> preauthorize(Call call, PreauthorizationRequest request) {
    ConfigurationSnapshot snapshot = configuration.current();
    return new Interpreter<List<Preauthorization>, EnhancedError, Outcome>(
            facts -> PreauthorizationRules.decide(snapshot, request, facts, call.instant()),
            new ViewerAnswers(call, snapshot, profiles, mvpds),
            Outcome.Decided::new,
            Outcome.Rejected::new)
        .run();
  }
}
