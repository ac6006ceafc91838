package tv.playgate.application.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Asynchronous steps over a list, one after the other: an import must not flood a store. */
final class InSequence {

  private InSequence() {}

  /** Maps every entry; the results come in the order of the entries. */
  static <A, B> CompletionStage<List<B>> map(
      List<A> entries, Function<A, CompletionStage<B>> step) {
    List<B> results = new ArrayList<>(entries.size());
    return mapFrom(entries, 0, step, results);
  }

  private static <A, B> CompletionStage<List<B>> mapFrom(
      List<A> entries, int start, Function<A, CompletionStage<B>> step, List<B> results) {
    for (int i = start; i < entries.size(); i++) {
      CompletableFuture<B> result = step.apply(entries.get(i)).toCompletableFuture();
      if (!result.isDone() || result.isCompletedExceptionally()) {
        int next = i + 1;
        return result.thenCompose(
            value -> {
              results.add(value);
              return mapFrom(entries, next, step, results);
            });
      }
      results.add(result.join());
    }
    return CompletableFuture.completedFuture(List.copyOf(results));
  }
}
