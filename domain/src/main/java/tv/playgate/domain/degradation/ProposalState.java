package tv.playgate.domain.degradation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Function;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.time.Millis;

/** What became of a proposed degradation. That nobody decided in time follows from the time. */
public sealed interface ProposalState {

  /** Handles each state. */
  <R> R fold(
      Function<Open, R> open,
      Function<Approved, R> approved,
      Function<Rejected, R> rejected,
      Function<StartedByAgreement, R> started);

  /** Nobody has decided. */
  record Open() implements ProposalState {
    @Override
    public <R> R fold(
        Function<Open, R> open,
        Function<Approved, R> approved,
        Function<Rejected, R> rejected,
        Function<StartedByAgreement, R> started) {
      return open.apply(this);
    }
  }

  /**
   * An operator wanted it.
   *
   * @param by who
   * @param rule what came of it
   * @param at when, in whole milliseconds
   */
  record Approved(String by, DegradationRuleId rule, Instant at) implements ProposalState {

    /**
     * @throws IllegalArgumentException if the name does not {@linkplain IdentifierForm fit}
     */
    public Approved {
      IdentifierForm.require("by", by);
      requireNonNull(rule, "rule");
      at = Millis.cut(at);
    }

    @Override
    public <R> R fold(
        Function<Open, R> open,
        Function<Approved, R> approved,
        Function<Rejected, R> rejected,
        Function<StartedByAgreement, R> started) {
      return approved.apply(this);
    }
  }

  /**
   * An operator did not want it.
   *
   * @param by who
   * @param why may be empty
   * @param at when, in whole milliseconds
   */
  record Rejected(String by, String why, Instant at) implements ProposalState {

    /**
     * @throws IllegalArgumentException if the name does not {@linkplain IdentifierForm fit}
     */
    public Rejected {
      IdentifierForm.require("by", by);
      requireNonNull(why, "why");
      at = Millis.cut(at);
    }

    @Override
    public <R> R fold(
        Function<Open, R> open,
        Function<Approved, R> approved,
        Function<Rejected, R> rejected,
        Function<StartedByAgreement, R> started) {
      return rejected.apply(this);
    }
  }

  /**
   * A standing agreement of the integration wanted it.
   *
   * @param rule what came of it
   * @param at when, in whole milliseconds
   */
  record StartedByAgreement(DegradationRuleId rule, Instant at) implements ProposalState {
    public StartedByAgreement {
      requireNonNull(rule, "rule");
      at = Millis.cut(at);
    }

    @Override
    public <R> R fold(
        Function<Open, R> open,
        Function<Approved, R> approved,
        Function<Rejected, R> rejected,
        Function<StartedByAgreement, R> started) {
      return started.apply(this);
    }
  }
}
