package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * What rules say when they are given the facts known so far: they are settled, they reject the
 * whole request, or they need one more answer. Whoever gets a question answers it and evaluates
 * again; the rules alone know the order (ADR-0002).
 *
 * @param <T> what is settled
 * @param <E> why a request is rejected
 */
public sealed interface Evaluation<T, E> {

  /** Handles each case. */
  <R> R fold(
      Function<? super T, ? extends R> settled,
      Function<? super E, ? extends R> rejected,
      Function<? super Question<?>, ? extends R> needs);

  /** The rules are through. */
  static <T, E> Evaluation<T, E> settled(T decided) {
    return new Settled<>(decided);
  }

  /** The whole request fails. */
  static <T, E> Evaluation<T, E> rejected(E error) {
    return new Rejected<>(error);
  }

  /** The rules cannot go on without this answer. */
  static <T, E> Evaluation<T, E> needs(Question<?> question) {
    return new Needs<>(question);
  }

  /** The rules are through, with this result. */
  record Settled<T, E>(T decided) implements Evaluation<T, E> {
    public Settled {
      requireNonNull(decided, "decided");
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> settled,
        Function<? super E, ? extends R> rejected,
        Function<? super Question<?>, ? extends R> needs) {
      return settled.apply(decided);
    }
  }

  /** The whole request fails, with this error. */
  record Rejected<T, E>(E error) implements Evaluation<T, E> {
    public Rejected {
      requireNonNull(error, "error");
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> settled,
        Function<? super E, ? extends R> rejected,
        Function<? super Question<?>, ? extends R> needs) {
      return rejected.apply(error);
    }
  }

  /** The rules cannot go on without the answer to this question. */
  record Needs<T, E>(Question<?> question) implements Evaluation<T, E> {
    public Needs {
      requireNonNull(question, "question");
    }

    @Override
    public <R> R fold(
        Function<? super T, ? extends R> settled,
        Function<? super E, ? extends R> rejected,
        Function<? super Question<?>, ? extends R> needs) {
      return needs.apply(question);
    }
  }
}
