package tv.playgate.domain.decision;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;

/**
 * Where the MVPD cannot be asked, whoever is signed in is permitted everything (pass-decisions
 * §5.3).
 */
final class DummyPermits implements PreauthorizationRule {

  @Override
  public Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(Situation situation) {
    return situation.integrated().integration().dummyPreauthorization()
        ? situation.everyResource(new Permit.Dummy(situation.profile().id()))
        : Optional.empty();
  }
}
