package tv.playgate.application.port.in;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.domain.degradation.DegradationProposal;
import tv.playgate.domain.degradation.ProposalId;
import tv.playgate.domain.degradation.RuleTerms;

/** Lets operators decide what was proposed when an MVPD failed. */
public interface DecideProposals {

  /** How many proposals a list shows at the most. */
  int MAX_LISTED = 1_000;

  /**
   * The newest proposals, newest first, {@value #MAX_LISTED} at the most. Fails only if a port
   * failed.
   *
   * @param open only those that can still be decided
   */
  CompletionStage<List<DegradationProposal>> list(Call call, boolean open);

  /**
   * Makes a degradation rule of a proposal, in force from now on. Whoever approved it may do so
   * again while the proposal could have been decided, where the rule is not there: be it that the
   * first time was broken off or that it was removed since. Completes once it is durable, on a
   * thread of the ports. Fails only if a port failed; then it may be repeated.
   *
   * @param terms what shall not be as proposed
   * @param author who decides, and owns the rule
   * @param why what for, as the history records it; empty means the evidence
   */
  CompletionStage<Outcome> approve(
      Call call, ProposalId id, RuleTerms terms, String author, String why);

  /**
   * Rejects a proposal: for as long as it could have been decided, there is no other one for its
   * integration. Completes once it is durable, on a thread of the ports. Fails only if a port
   * failed.
   *
   * @param author who decides
   * @param why may be empty
   */
  CompletionStage<Outcome> reject(Call call, ProposalId id, String author, String why);

  /** What became of a decision. */
  sealed interface Outcome {

    /** Handles each case. */
    <R> R fold(
        Function<Decided, R> decided,
        Function<Unknown, R> unknown,
        Function<TooLate, R> tooLate,
        Function<Refused, R> refused);

    /**
     * It counts.
     *
     * @param proposal as it is now
     */
    record Decided(DegradationProposal proposal) implements Outcome {
      public Decided {
        requireNonNull(proposal, "proposal");
      }

      @Override
      public <R> R fold(
          Function<Decided, R> decided,
          Function<Unknown, R> unknown,
          Function<TooLate, R> tooLate,
          Function<Refused, R> refused) {
        return decided.apply(this);
      }
    }

    /** There is no such proposal. */
    record Unknown() implements Outcome {
      @Override
      public <R> R fold(
          Function<Decided, R> decided,
          Function<Unknown, R> unknown,
          Function<TooLate, R> tooLate,
          Function<Refused, R> refused) {
        return unknown.apply(this);
      }
    }

    /**
     * It was decided before, or has expired; nothing was changed.
     *
     * @param proposal as it is
     */
    record TooLate(DegradationProposal proposal) implements Outcome {
      public TooLate {
        requireNonNull(proposal, "proposal");
      }

      @Override
      public <R> R fold(
          Function<Decided, R> decided,
          Function<Unknown, R> unknown,
          Function<TooLate, R> tooLate,
          Function<Refused, R> refused) {
        return tooLate.apply(this);
      }
    }

    /**
     * It cannot come into force; nothing was changed.
     *
     * @param problems all that is wrong, a sentence each
     */
    record Refused(List<String> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }

      @Override
      public <R> R fold(
          Function<Decided, R> decided,
          Function<Unknown, R> unknown,
          Function<TooLate, R> tooLate,
          Function<Refused, R> refused) {
        return refused.apply(this);
      }
    }
  }
}
