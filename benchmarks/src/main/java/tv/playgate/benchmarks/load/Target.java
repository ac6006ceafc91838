package tv.playgate.benchmarks.load;

import java.util.concurrent.CompletionStage;

/** What load is put on. */
@FunctionalInterface
public interface Target {

  /**
   * Makes one call.
   *
   * @param number of the call, from 0
   * @return whether the answer was the expected one
   */
  CompletionStage<Boolean> call(int number);
}
