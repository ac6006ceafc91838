package tv.playgate.domain.decision;

/**
 * The viewer needs a valid profile at the MVPD; without one, every resource is denied
 * (pass-decisions §13, D1).
 */
final class ProfileHolds implements DecisionRule {

  @Override
  public Step consider(Situation situation) {
    return new ProfileSearch(
            situation.configuration(),
            situation.integrated(),
            situation.viewer(),
            situation.facts(),
            situation.now())
        .result()
        .fold(
            situation::holding,
            situation::wholeRequest,
            faulty -> situation.partnerFault(faulty.code()),
            situation::needs);
  }
}
