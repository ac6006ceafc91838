package tv.playgate.application.decision;

import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.ProfileStore;

/** The way in to the use cases of the decisions door. */
public final class Decisions {

  private Decisions() {}

  /** Preauthorization over these ports. Safe for use by any number of threads. */
  public static PreauthorizeResources preauthorizeResources(
      Configuration configuration, ProfileStore profiles, MvpdGateway mvpds) {
    return new RuleBasedPreauthorization(configuration, profiles, mvpds);
  }
}
