package tv.playgate.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What verified tokens said, each until its end; of too many the least used are forgotten. Forged
 * tokens are never put here, so that they cannot crowd out the others.
 */
final class RememberedTokens<V> {

  private final Clock clock;
  private final Cache<String, Entry<V>> entries;

  RememberedTokens(int max, Clock clock, Ticker ticker) {
    this.clock = clock;
    this.entries =
        Caffeine.newBuilder()
            .maximumSize(max)
            .ticker(ticker)
            .expireAfter(Expiry.<String, Entry<V>>creating((token, entry) -> entry.lifetime()))
            .build();
  }

  Optional<V> find(String token) {
    Entry<V> entry = entries.getIfPresent(token);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  /** Remembers the token up to that instant; one whose time is over is not remembered at all. */
  void remember(String token, V value, Instant end) {
    Duration lifetime = Duration.between(clock.instant(), end);
    if (!lifetime.isNegative() && !lifetime.isZero()) {
      entries.put(token, new Entry<>(value, lifetime));
    }
  }

  private record Entry<V>(V value, Duration lifetime) {}
}
