package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What a service provider's applications expect of the door.
 *
 * @param state the published state that is reproduced
 * @param exceptions switches that differ from it
 */
public record Compatibility(PublishedState state, Map<CompatibilitySwitch, Boolean> exceptions) {

  /** The newest published state, as we read it. */
  public static final Compatibility CURRENT =
      new Compatibility(PublishedState.REST_V2_2026_05, Map.of());

  public Compatibility {
    requireNonNull(state, "state");
    exceptions = Map.copyOf(exceptions);
  }

  /** Whether that switch is on. */
  public boolean has(CompatibilitySwitch wanted) {
    Boolean exception = exceptions.get(wanted);
    return exception == null ? state.has(wanted) : exception;
  }
}
