package tv.playgate.domain.decision;

import tv.playgate.domain.integration.CompatibilitySwitch;
import tv.playgate.domain.integration.ResourceLimit;

/**
 * A request that names too many resources is denied for each of them, before anyone is looked up
 * (pass-decisions §13, D2 and D3).
 */
final class ResourceLimitHolds implements DecisionRule {

  @Override
  public Step consider(Situation situation) {
    int requested = situation.open().size();
    ResourceLimit limit = situation.settings().limitFor(situation.kind());
    if (!limit.exceededBy(requested)) {
      return situation;
    }
    return situation.settled().isEmpty()
            && situation.expects(CompatibilitySwitch.EMPTY_DECISIONS_FOR_TOO_MANY_RESOURCES)
        ? situation.nothing()
        : situation.wholeRequest(new Deny.TooManyResources(requested, limit.max()));
  }
}
