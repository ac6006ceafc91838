package tv.playgate.tokens;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeySetDocuments;

/**
 * The key sets that others publish, read ahead of need: each when its address appears, then every
 * five minutes, after failures sooner. What cannot be read stays as it was last, without an end.
 *
 * <p>Verification only looks at what is here. Where it meets a name that no key has, it may ask for
 * all sets to be read early; one such wish is granted in 30 seconds, whoever has it, and as all
 * sets are read then, nobody's wishes can use up another's.
 */
final class PublishedKeySets {

  /** How often it is looked whether a set is due. */
  static final Duration BEAT = Duration.ofMillis(500);

  /** Between two early readings. */
  static final Duration COOL_DOWN = Duration.ofSeconds(30);

  private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(PublishedKeySets.class);

  private final KeySetDocuments documents;
  private final Supplier<Set<URI>> addresses;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Executor thread;
  private final Map<URI, KeySetState> sets = new ConcurrentHashMap<>();
  private final AtomicLong lastEarly;
  private final AtomicBoolean early = new AtomicBoolean();
  private boolean unseen;

  /**
   * No set is read before the first {@link #beat()}.
   *
   * @param addresses which sets there are, now; asked at each beat
   * @param nanos tells how much time has passed, like {@link System#nanoTime()}
   * @param thread the one that beats
   */
  PublishedKeySets(
      KeySetDocuments documents,
      Supplier<Set<URI>> addresses,
      Clock clock,
      LongSupplier nanos,
      Executor thread) {
    this.documents = documents;
    this.addresses = addresses;
    this.clock = clock;
    this.nanos = nanos;
    this.thread = thread;
    this.lastEarly = new AtomicLong(nanos.getAsLong() - COOL_DOWN.toNanos());
  }

  /** What the set of that address last said; empty where it could not be read yet. */
  List<VerifyingKey> keys(URI address) {
    KeySetState set = sets.get(address);
    return set == null ? List.of() : set.keys();
  }

  /** Asks for all sets to be read at the next beat, if the last such wish is long enough ago. */
  void wishEarly() {
    long now = nanos.getAsLong();
    long last = lastEarly.get();
    if (now - last >= COOL_DOWN.toNanos() && lastEarly.compareAndSet(last, now)) {
      early.set(true);
    }
  }

  /** Begins to read what is due. Never fails, and waits for nobody. */
  void beat() {
    try {
      Set<URI> current = Set.copyOf(addresses.get());
      long now = nanos.getAsLong();
      sets.keySet().retainAll(current);
      current.forEach(address -> sets.computeIfAbsent(address, a -> new KeySetState(a, now)));
      if (early.getAndSet(false)) {
        sets.values().forEach(set -> set.makeDue(now));
      }
      sets.forEach((address, set) -> readIfDue(address, set, now));
      unseen = false;
    } catch (RuntimeException e) {
      if (!unseen) {
        log.error("key sets: which there are is not known, and none is read until it is", e);
      }
      unseen = true;
    }
  }

  private void readIfDue(URI address, KeySetState set, long now) {
    if (set.begins(now)) {
      var unused =
          fetched(address)
              .whenCompleteAsync(
                  (document, failure) -> set.ended(document, failure, nanos.getAsLong()), thread);
    }
  }

  /** One set's trouble, even an adapter that throws, is not another's. */
  private CompletionStage<String> fetched(URI address) {
    try {
      return documents.fetch(Call.arriving(clock.instant(), FETCH_TIMEOUT), address);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
