package tv.playgate.domain.degradation;

import tv.playgate.domain.identifier.IdentifierForm;

/** The name of a degradation rule. */
public record DegradationRuleId(String value) {

  /**
   * @throws IllegalArgumentException unless it {@linkplain IdentifierForm fits}
   */
  public DegradationRuleId {
    IdentifierForm.require("degradation rule", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
