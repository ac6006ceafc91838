package tv.playgate.domain.evaluation;

import java.util.Map;
import java.util.Optional;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/**
 * Earlier permits of an MVPD.
 *
 * @param byResource for how long each holds; whether that is over is for the rules to say
 */
public record KnownAuthorizations(Map<Resource, Period> byResource) {

  /** None at all. */
  public static final KnownAuthorizations NONE = new KnownAuthorizations(Map.of());

  public KnownAuthorizations {
    byResource = Map.copyOf(byResource);
  }

  /** For how long the permit of that resource holds; empty if there is none. */
  public Optional<Period> of(Resource resource) {
    return Optional.ofNullable(byResource.get(resource));
  }
}
