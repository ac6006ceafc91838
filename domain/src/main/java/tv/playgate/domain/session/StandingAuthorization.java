package tv.playgate.domain.session;

import static java.util.Objects.requireNonNull;

import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/**
 * An authorization that was given already, and that a viewer session stands on: as long as it
 * holds, nobody is asked again about that resource.
 *
 * @param resource what for
 * @param source who gave it
 * @param validity for how long
 */
public record StandingAuthorization(Resource resource, DecisionSource source, Period validity) {

  public StandingAuthorization {
    requireNonNull(resource, "resource");
    requireNonNull(source, "source");
    requireNonNull(validity, "validity");
  }
}
