package tv.playgate.domain.degradation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.integration.DegradationKind;
import tv.playgate.domain.integration.StandingAgreement;

/**
 * What the rule that comes of a proposal shall be, where that is not as proposed.
 *
 * @param kind null means as proposed
 * @param duration 1 minute to 24 hours; null means as proposed
 * @param message what viewers are told on a denial; null means nothing
 */
public record RuleTerms(
    @Nullable DegradationKind kind, @Nullable Duration duration, @Nullable String message) {

  /** All as proposed. */
  public static final RuleTerms AS_PROPOSED = new RuleTerms(null, null, null);

  /**
   * @throws IllegalArgumentException if the duration is out of range
   */
  public RuleTerms {
    if (duration != null) {
      StandingAgreement.requireDuration(duration);
    }
  }

  /** As agreed beforehand. */
  public static RuleTerms of(StandingAgreement agreement) {
    return new RuleTerms(agreement.kind(), agreement.duration(), null);
  }
}
