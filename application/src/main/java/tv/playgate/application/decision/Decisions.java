package tv.playgate.application.decision;

import tv.playgate.application.mediatoken.MediaTokenOffice;
import tv.playgate.application.port.in.AuthorizeResources;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.application.port.in.ShowProfiles;

/** The way in to the use cases of the decisions door. */
public final class Decisions {

  private Decisions() {}

  /** Preauthorization over these ports. Safe for use by any number of threads. */
  public static PreauthorizeResources preauthorizeResources(DecisionPorts ports) {
    return new RuleBasedPreauthorization(ports);
  }

  /**
   * Authorization over these ports. Safe for use by any number of threads.
   *
   * @param tokens makes the tokens that open playback
   */
  public static AuthorizeResources authorizeResources(
      DecisionPorts ports, MediaTokenOffice tokens) {
    return new RuleBasedAuthorization(ports, tokens);
  }

  /** What applications are shown of their profiles. Safe for use by any number of threads. */
  public static ShowProfiles showProfiles(DecisionPorts ports) {
    return new RuleBasedProfiles(ports);
  }
}
