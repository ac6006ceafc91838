package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * A question with its answer.
 *
 * @param <A> what answers it
 */
public record Fact<A>(Question<A> question, A answer) {

  public Fact {
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
  }
}
