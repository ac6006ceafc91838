package tv.playgate.application.fake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages through entries in the order of their keys. */
final class Pages {

  private static final int LARGEST = 10_000;

  private Pages() {}

  static <E, K> CompletionStage<List<E>> page(
      Collection<E> entries,
      Function<E, K> key,
      Comparator<K> order,
      @Nullable K after,
      int limit) {
    if (limit < 1 || limit > LARGEST) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + LARGEST + ")"));
    }
    return CompletableFuture.completedFuture(
        entries.stream()
            .sorted(Comparator.comparing(key, order))
            .filter(entry -> after == null || order.compare(key.apply(entry), after) > 0)
            .limit(limit)
            .toList());
  }
}
