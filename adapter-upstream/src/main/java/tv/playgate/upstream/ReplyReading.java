package tv.playgate.upstream;

import java.util.Optional;
import java.util.function.Function;

/** What the body of a reply with status 200 was read as. */
sealed interface ReplyReading<A> {

  /** Handles both cases. */
  <R> R fold(Function<Good<A>, R> good, Function<Bad<A>, R> bad);

  /** It is what it should be. */
  static <A> ReplyReading<A> good(A answer) {
    return new Good<>(answer);
  }

  /** It is not. */
  static <A> ReplyReading<A> bad(String because) {
    return new Bad<>(because);
  }

  /** What it says, or that it is not what it should be. */
  static <A> ReplyReading<A> of(Optional<A> answer, String otherwise) {
    return answer.map(ReplyReading::good).orElseGet(() -> bad(otherwise));
  }

  /** The same of something else, where it is good. */
  default <B> ReplyReading<B> flatMap(Function<A, ReplyReading<B>> next) {
    return fold(good -> next.apply(good.answer()), bad -> bad(bad.because()));
  }

  /** The same of something else, where it is good. */
  default <B> ReplyReading<B> map(Function<A, B> next) {
    return flatMap(answer -> good(next.apply(answer)));
  }

  /**
   * It is what it should be.
   *
   * @param answer what it says
   */
  record Good<A>(A answer) implements ReplyReading<A> {
    @Override
    public <R> R fold(Function<Good<A>, R> good, Function<Bad<A>, R> bad) {
      return good.apply(this);
    }
  }

  /**
   * It is not what it should be.
   *
   * @param because the rule that it breaks, for operators; of the reply it repeats a refused host
   *     at the most
   */
  record Bad<A>(String because) implements ReplyReading<A> {
    @Override
    public <R> R fold(Function<Good<A>, R> good, Function<Bad<A>, R> bad) {
      return bad.apply(this);
    }
  }
}
