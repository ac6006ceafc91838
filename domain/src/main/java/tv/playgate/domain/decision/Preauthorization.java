package tv.playgate.domain.decision;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.integration.DecisionKind;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.resource.Resource;

/**
 * An informative decision about one resource. It lights a play button and must never open playback:
 * what needs an authoritative answer asks for another type.
 *
 * @param resource as it was requested
 * @param reason why it was decided so
 */
public record Preauthorization(Resource resource, Reason reason) {

  public Preauthorization {
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
        permit -> Optional.empty(), deny -> Optional.of(deny.error(DecisionKind.PREAUTHORIZATION)));
  }
}
