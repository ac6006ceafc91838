package tv.playgate.domain.degradation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/** Names a proposed degradation. */
public record ProposalId(UUID value) {

  public ProposalId {
    requireNonNull(value, "value");
  }

  /** Reads an id; empty if the text is no UUID. */
  public static Optional<ProposalId> parse(String text) {
    try {
      return Optional.of(new ProposalId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The name of the rule that comes of the proposal, if one does: always the same. */
  public DegradationRuleId rule() {
    return new DegradationRuleId("proposal-" + value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
