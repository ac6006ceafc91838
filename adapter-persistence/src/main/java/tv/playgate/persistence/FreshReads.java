package tv.playgate.persistence;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;

/**
 * Remembers what was read for two seconds, counted from when the read was asked for, and shares
 * reads that are under way. Failures are not remembered.
 *
 * <p>Whoever changes an entry calls {@link #forget} between the commit and its own answer. That
 * also cuts off reads which are under way: those who already wait for one get what it saw, but it
 * is not remembered, and whoever asks later reads anew.
 */
final class FreshReads<K, V> {

  /** How old an answer may be, as the ports promise. */
  static final Duration FRESHNESS = Duration.ofSeconds(2);

  private static final int MOST_ENTRIES = 10_000;

  private final Ticker ticker;
  private final Loader<K, V> loader;
  private final AsyncCache<K, Read<V>> cache;

  FreshReads(Ticker ticker, Loader<K, V> loader) {
    this.ticker = ticker;
    this.loader = loader;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(MOST_ENTRIES)
            .ticker(ticker)
            .executor(Runnable::run) // its housekeeping is brief; never the common pool
            .expireAfter(Expiry.<K, Read<V>>creating((key, read) -> remaining(read)))
            .buildAsync();
  }

  /** Reads one entry from the database. */
  @FunctionalInterface
  interface Loader<K, V> {
    CompletableFuture<V> load(Call call, K key);
  }

  /** The entry, at most two seconds old. Completes on the calling thread if it is at hand. */
  CompletionStage<V> find(Call call, K key) {
    return cache.get(key, (missing, executor) -> load(call, missing)).thenApply(Read::answer);
  }

  /** Lets the next read of each of these see what was just committed. */
  void forget(Collection<K> keys) {
    cache.synchronous().invalidateAll(keys);
  }

  private CompletableFuture<Read<V>> load(Call call, K key) {
    long asked = ticker.read();
    return loader.load(call, key).handle((value, failure) -> new Read<>(value, failure, asked));
  }

  private Duration remaining(Read<V> read) {
    if (read.failure() != null) {
      return Duration.ZERO;
    }
    Duration left = FRESHNESS.minusNanos(ticker.read() - read.asked());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** How a read ended. A failure is a value here, lest the cache should log it. */
  private record Read<V>(@Nullable V value, @Nullable Throwable failure, long asked) {

    V answer() {
      if (value == null) {
        throw new CompletionException(failure);
      }
      return value;
    }
  }
}
