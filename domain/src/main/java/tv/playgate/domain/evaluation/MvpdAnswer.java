package tv.playgate.domain.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of asking an MVPD about one resource. */
public sealed interface MvpdAnswer {

  /** Handles each case. */
  <R> R fold(
      Function<Permitted, R> permitted, Function<Denied, R> denied, Function<Failed, R> failed);

  /** The subscriber may watch. */
  record Permitted() implements MvpdAnswer {
    @Override
    public <R> R fold(
        Function<Permitted, R> permitted, Function<Denied, R> denied, Function<Failed, R> failed) {
      return permitted.apply(this);
    }
  }

  /**
   * The subscriber may not watch.
   *
   * @param reason why, for the operator
   * @param details why, for the viewer
   */
  record Denied(@Nullable String reason, @Nullable String details) implements MvpdAnswer {
    @Override
    public <R> R fold(
        Function<Permitted, R> permitted, Function<Denied, R> denied, Function<Failed, R> failed) {
      return denied.apply(this);
    }
  }

  /** There is no answer. */
  record Failed(MvpdFailure failure) implements MvpdAnswer {
    public Failed {
      requireNonNull(failure, "failure");
    }

    @Override
    public <R> R fold(
        Function<Permitted, R> permitted, Function<Denied, R> denied, Function<Failed, R> failed) {
      return failed.apply(this);
    }
  }
}
