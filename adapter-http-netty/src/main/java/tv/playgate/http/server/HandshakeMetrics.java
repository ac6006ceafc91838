package tv.playgate.http.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts failed TLS handshakes by door and reason. Safe for use by any number of threads. */
public final class HandshakeMetrics {

  private final MeterRegistry registry;
  private final ConcurrentMap<Key, Counter> failures = new ConcurrentHashMap<>();

  /** Counts into that registry. */
  public HandshakeMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(String door, HandshakeFailure failure) {
    failures.computeIfAbsent(new Key(door, failure), this::counter).increment();
  }

  private Counter counter(Key key) {
    return Counter.builder("playgate.tls.handshake.failures")
        .description("TLS handshakes that failed, by door and reason")
        .tag("door", key.door)
        .tag("reason", key.failure.wireName())
        .register(registry);
  }

  private record Key(String door, HandshakeFailure failure) {}
}
