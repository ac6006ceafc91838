package tv.playgate.sandbox;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.Supplier;
import tv.playgate.sandbox.mvpd.Verdict;

/** What a script does once its time has come. */
sealed interface Deed {

  /** Handles each case. */
  <R> R fold(Function<Verdict, R> says, Function<Stroke, R> does, Supplier<R> properly);

  /** Gives a verdict, in the language of whoever asks. */
  record Says(Verdict verdict) implements Deed {

    public Says {
      requireNonNull(verdict, "verdict");
    }

    @Override
    public <R> R fold(Function<Verdict, R> says, Function<Stroke, R> does, Supplier<R> properly) {
      return says.apply(verdict);
    }
  }

  /** Does something to the call. */
  record Does(Stroke stroke) implements Deed {

    @Override
    public <R> R fold(Function<Verdict, R> says, Function<Stroke, R> does, Supplier<R> properly) {
      return does.apply(stroke);
    }
  }

  /** Answers as if there were no script. */
  record Properly() implements Deed {

    @Override
    public <R> R fold(Function<Verdict, R> says, Function<Stroke, R> does, Supplier<R> properly) {
      return properly.get();
    }
  }
}
