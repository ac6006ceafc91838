package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.identifier.IdentifierForm;

/**
 * A pay-TV provider and how to ask it.
 *
 * @param id how requests name it
 * @param name how viewers know it
 * @param partnerMappingId how a single sign-on partner names it
 * @param preauthorization how it is asked for informative decisions
 * @param deadline how long a whole request about it may take, counted from its arrival; 1
 *     millisecond to 1 hour; null means {@linkplain PreauthorizationMechanism#usualDeadline() as
 *     usual}
 */
public record Mvpd(
    MvpdId id,
    String name,
    @Nullable String partnerMappingId,
    PreauthorizationMechanism preauthorization,
    @Nullable Duration deadline) {

  /**
   * @throws IllegalArgumentException if the name does not {@linkplain IdentifierForm fit} or the
   *     deadline is out of range
   */
  public Mvpd {
    requireNonNull(id, "id");
    IdentifierForm.require("name", name);
    requireNonNull(preauthorization, "preauthorization");
    if (deadline != null) {
      Patience.require("deadline", deadline);
    }
  }

  /** How long a whole request about this MVPD may take. */
  public Duration requestDeadline() {
    return deadline == null ? preauthorization.usualDeadline() : deadline;
  }
}
