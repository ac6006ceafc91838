package tv.playgate.http.admin;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What operators do with the master keys of a house that runs. */
@FunctionalInterface
public interface MasterKeyWork {

  /**
   * Does the work of that name: {@code list}, {@code add}, {@code rotate}, {@code finish} or {@code
   * prune}. It may take as long as there are secrets, and completes on a thread of its own.
   */
  CompletionStage<Outcome> work(String name);

  /** What became of it. */
  sealed interface Outcome {

    /** Handles each case. */
    <R> R fold(Function<Done, R> done, Function<Refused, R> refused, Function<Unknown, R> unknown);

    /** It is done; told in sentences. */
    record Done(List<String> said) implements Outcome {
      public Done {
        said = List.copyOf(said);
      }

      @Override
      public <R> R fold(
          Function<Done, R> done, Function<Refused, R> refused, Function<Unknown, R> unknown) {
        return done.apply(this);
      }
    }

    /** It cannot be done; what was done before, and why, in sentences. */
    record Refused(List<String> said) implements Outcome {
      public Refused {
        said = List.copyOf(said);
      }

      @Override
      public <R> R fold(
          Function<Done, R> done, Function<Refused, R> refused, Function<Unknown, R> unknown) {
        return refused.apply(this);
      }
    }

    /** There is no such work. */
    record Unknown() implements Outcome {
      @Override
      public <R> R fold(
          Function<Done, R> done, Function<Refused, R> refused, Function<Unknown, R> unknown) {
        return unknown.apply(this);
      }
    }
  }
}
