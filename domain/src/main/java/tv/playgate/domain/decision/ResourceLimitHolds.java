package tv.playgate.domain.decision;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.integration.ResourceLimit;

/**
 * A request that names too many resources is denied for each of them, before anyone is looked up
 * (pass-decisions §13, D2 and D3).
 */
final class ResourceLimitHolds implements PreauthorizationRule {

  @Override
  public Optional<Evaluation<List<Preauthorization>, EnhancedError>> consider(Situation situation) {
    int requested = situation.request().resources().size();
    ResourceLimit limit =
        situation.integrated().integration().limitFor(situation.request().platform());
    return limit.exceededBy(requested)
        ? situation.everyResource(new Deny.TooManyResources(requested, limit.max()))
        : Optional.empty();
  }
}
