package tv.playgate.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Counts and times the attempts at one service of ExpressPlay, by outcome; all its outcomes are
 * there from the start, at zero. Nothing of a request or a reply goes into a tag.
 */
final class ServiceMetrics {

  private final Map<ServiceOutcome, Timer> attempts = new EnumMap<>(ServiceOutcome.class);
  private final MeterRegistry registry;
  private final String service;

  /** Metrics of the service of that name, whose good replies have that outcome. */
  ServiceMetrics(MeterRegistry registry, String service, ServiceOutcome good) {
    this.registry = registry;
    this.service = service;
    for (ServiceOutcome outcome : ServiceOutcome.values()) {
      if (outcome == good || !outcome.isGood()) {
        attempts.put(outcome, timer(outcome));
      }
    }
  }

  private Timer timer(ServiceOutcome outcome) {
    return Timer.builder("playgate.expressplay.requests")
        .description("Attempts at ExpressPlay, by service and outcome")
        .tag("service", service)
        .tag("outcome", outcome.wireName())
        .register(registry);
  }

  void count(ServiceOutcome outcome, long nanos) {
    Timer timer = attempts.get(outcome);
    if (timer != null) {
      timer.record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  <T> void watchBreaker(T breaker, ToDoubleFunction<T> state) {
    Gauge.builder("playgate.expressplay.breaker", breaker, state)
        .description("0 while ExpressPlay is asked, 1 while it is tried, 2 while it is spared")
        .tag("service", service)
        .strongReference(true)
        .register(registry);
  }
}
