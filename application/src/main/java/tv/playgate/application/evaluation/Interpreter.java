package tv.playgate.application.evaluation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.Fact;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.Question;

/**
 * Evaluates rules, answers what they need to know, and evaluates again until they are through. It
 * knows neither the rules nor their order (ADR-0002).
 *
 * @param <T> what is settled
 * @param <E> why a request is rejected
 * @param <R> what both of them become
 */
public final class Interpreter<T, E, R> {

  private final Function<Facts, Evaluation<T, E>> rules;
  private final Answering answering;
  private final Function<T, R> settled;
  private final Function<E, R> rejected;

  /**
   * An interpreter for one request.
   *
   * @param rules the rules, the request already in them
   * @param answering who answers the questions
   * @param settled what to make of a settled evaluation
   * @param rejected what to make of a rejected one
   */
  public Interpreter(
      Function<Facts, Evaluation<T, E>> rules,
      Answering answering,
      Function<T, R> settled,
      Function<E, R> rejected) {
    this.rules = rules;
    this.answering = answering;
    this.settled = settled;
    this.rejected = rejected;
  }

  /**
   * Runs the rules to their end. Never leaves the calling thread while the answers are at hand, and
   * never throws: what goes wrong, in a port or in the rules, fails the stage.
   */
  public CompletionStage<R> run() {
    return CompletableFuture.completedFuture(Facts.none()).thenCompose(this::evaluate);
  }

  private CompletionStage<R> evaluate(Facts facts) {
    return rules
        .apply(facts)
        .fold(
            decided -> CompletableFuture.completedFuture(settled.apply(decided)),
            error -> CompletableFuture.completedFuture(rejected.apply(error)),
            question -> answer(question, facts));
  }

  private CompletionStage<R> answer(Question<?> question, Facts facts) {
    if (facts.answerTo(question).isPresent()) {
      return CompletableFuture.failedFuture(
          new IllegalStateException("asked again although answered: " + question));
    }
    return question
        .accept(answering)
        .thenCompose(fact -> evaluate(facts.plus(aboutThat(question, fact))));
  }

  /** A fact about something else would let the rules ask for ever. */
  private static Fact<?> aboutThat(Question<?> question, Fact<?> fact) {
    if (!fact.question().equals(question)) {
      throw new IllegalStateException("asked: " + question + ", but answered: " + fact.question());
    }
    return fact;
  }
}
