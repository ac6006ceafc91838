package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

/**
 * An authoritative decision about one resource: what opens playback (pass-decisions §10).
 *
 * @param resource as it was requested
 * @param reason why it was decided so
 * @param validity for how long a permit holds; null for a denial, and for a permit that does not
 *     say
 */
public record Authorization(Resource resource, Reason reason, @Nullable Period validity) {

  public Authorization {
    requireNonNull(resource, "resource");
    requireNonNull(reason, "reason");
  }

  /** Whether the viewer may watch. */
  public boolean authorized() {
    return reason.fold(permit -> true, deny -> false);
  }

  /** Who settled it. */
  public DecisionSource source() {
    return reason.source();
  }

  /** The error that a denial carries. */
  public Optional<EnhancedError> error() {
    return reason.fold(
        permit -> Optional.empty(), deny -> Optional.of(deny.error(DecisionKind.AUTHORIZATION)));
  }

  /** From when on not even a token that was handed out may be used; empty if there is no such. */
  public Optional<Instant> hardEnd() {
    return reason.fold(permit -> Optional.ofNullable(permit.hardEnd()), deny -> Optional.empty());
  }
}
