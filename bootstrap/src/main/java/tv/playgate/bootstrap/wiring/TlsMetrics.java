package tv.playgate.bootstrap.wiring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tv.playgate.mtls.LiveTls;
import tv.playgate.mtls.OutboundTls;
import tv.playgate.mtls.TlsHealth;

/** Shows how it stands with the TLS of a door, or of our calls to others. */
final class TlsMetrics<T> {

  private final String door;
  private final T tls;
  private final Function<T, TlsHealth> health;
  private final Clock clock;

  private TlsMetrics(String door, T tls, Function<T, TlsHealth> health, Clock clock) {
    this.door = door;
    this.tls = tls;
    this.health = health;
    this.clock = clock;
  }

  static TlsMetrics<LiveTls> of(String door, LiveTls tls, Clock clock) {
    return new TlsMetrics<>(door, tls, LiveTls::health, clock);
  }

  static TlsMetrics<OutboundTls> of(String door, OutboundTls tls, Clock clock) {
    return new TlsMetrics<>(door, tls, OutboundTls::health, clock);
  }

  void bindTo(MeterRegistry registry) {
    expiry(registry, "certificate", TlsHealth::certificateUntil);
    expiry(registry, "authority", TlsHealth::authorityUntil);
    expiry(registry, "revocationList", TlsHealth::revocationListUntil);
    reloads(registry, "loaded", TlsHealth::reloads);
    reloads(registry, "failed", TlsHealth::failedReloads);
    Gauge.builder("playgate.tls.current", tls, live -> health.apply(live).problem() == null ? 1 : 0)
        .description("1 while what the files hold is in force, 0 while it cannot be used")
        .tag("door", door)
        .tag("provider", health.apply(tls).provider())
        .register(registry);
  }

  /** Shown where the door has something of the kind: its files come and go as one set. */
  private void expiry(
      MeterRegistry registry, String of, Function<TlsHealth, @Nullable Instant> until) {
    if (until.apply(health.apply(tls)) == null) {
      return;
    }
    Gauge.builder("playgate.tls.expiry.seconds", tls, live -> left(until.apply(health.apply(live))))
        .description("Seconds until the first of the door's certificates or lists is out of date")
        .tag("door", door)
        .tag("of", of)
        .register(registry);
  }

  private double left(@Nullable Instant until) {
    return until == null || until.equals(Instant.MAX)
        ? Double.NaN
        : Duration.between(clock.instant(), until).toSeconds();
  }

  private void reloads(MeterRegistry registry, String outcome, ToDoubleFunction<TlsHealth> count) {
    FunctionCounter.builder(
            "playgate.tls.reloads", tls, live -> count.applyAsDouble(health.apply(live)))
        .description("Changes of the door's TLS files, by what came of them")
        .tag("door", door)
        .tag("outcome", outcome)
        .register(registry);
  }
}
