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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;

/**
 * Remembers what was read for two seconds, counted from when the read was asked for, and shares
 * reads that are under way. Failures are not remembered.
 *
 * <p>Whoever changes an entry calls {@link #forget} between the commit and its own answer. That
 * also cuts off reads which are under way: those who already wait for one get what it saw, but it
 * is not remembered, and whoever asks later reads anew.
 *
 * <p>Answers of which every change is told, wherever it is made, are remembered until then, as long
 * as they are used.
 */
final class FreshReads<K, V> {

  /** How old an answer may be, as the ports promise. */
  static final Duration FRESHNESS = Duration.ofSeconds(2);

  /** How long an answer is kept after its last use where every change of it is told. */
  static final Duration RETENTION = Duration.ofHours(1);

  private static final int MOST_ENTRIES = 10_000;

  private final Ticker ticker;
  private final Predicate<V> changesAreTold;
  private final Loader<K, V> loader;
  private final AsyncCache<K, Read<V>> cache;

  FreshReads(Ticker ticker, Loader<K, V> loader) {
    this(ticker, MOST_ENTRIES, value -> false, loader);
  }

  /**
   * Reads of which some are remembered for longer.
   *
   * @param mostEntries how many entries are remembered at the most
   * @param changesAreTold whether {@link #forget} will be called for every change of that answer
   */
  FreshReads(Ticker ticker, int mostEntries, Predicate<V> changesAreTold, Loader<K, V> loader) {
    this.ticker = ticker;
    this.changesAreTold = changesAreTold;
    this.loader = loader;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(mostEntries)
            .ticker(ticker)
            .executor(Runnable::run) // its housekeeping is brief; never the common pool
            .expireAfter(new AsTold())
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

  /** Lets every read see what was committed by now. */
  void forgetAll() {
    cache.synchronous().invalidateAll();
  }

  private CompletableFuture<Read<V>> load(Call call, K key) {
    long asked = ticker.read();
    return loader.load(call, key).handle((value, failure) -> new Read<>(value, failure, asked));
  }

  /** How long answers are remembered, in nanoseconds as the cache wants it. */
  private final class AsTold implements Expiry<K, Read<V>> {

    @Override
    public long expireAfterCreate(K key, Read<V> read, long now) {
      return (isLasting(read) ? RETENTION : remaining(read)).toNanos();
    }

    @Override
    public long expireAfterUpdate(K key, Read<V> read, long now, long current) {
      return current;
    }

    @Override
    public long expireAfterRead(K key, Read<V> read, long now, long current) {
      return isLasting(read) ? RETENTION.toNanos() : current;
    }
  }

  private boolean isLasting(Read<V> read) {
    V value = read.value();
    return value != null && changesAreTold.test(value);
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
