package tv.playgate.mtls;

import java.util.List;
import java.util.function.Function;

/** What became of the demo's certificates. */
public sealed interface DemoSetOutcome {

  /** Handles each case. */
  <R> R fold(Function<Kept, R> kept, Function<Written, R> written, Function<Replaced, R> replaced);

  /** A good set was there and is left as it was. */
  record Kept() implements DemoSetOutcome {
    @Override
    public <R> R fold(
        Function<Kept, R> kept, Function<Written, R> written, Function<Replaced, R> replaced) {
      return kept.apply(this);
    }
  }

  /** There was none; now there is. */
  record Written() implements DemoSetOutcome {
    @Override
    public <R> R fold(
        Function<Kept, R> kept, Function<Written, R> written, Function<Replaced, R> replaced) {
      return written.apply(this);
    }
  }

  /**
   * The old set was no good; all of it, the CA included, is new.
   *
   * @param reasons what was wrong with the old one, a sentence each
   */
  record Replaced(List<String> reasons) implements DemoSetOutcome {
    public Replaced {
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R fold(
        Function<Kept, R> kept, Function<Written, R> written, Function<Replaced, R> replaced) {
      return replaced.apply(this);
    }
  }
}
