package tv.playgate.http.entitlement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tv.playgate.domain.entitlement.Verdict;

/** Counts verdicts by outcome. Safe for use by any number of threads. */
public final class VerdictMetrics {

  private final MeterRegistry registry;
  private final ConcurrentMap<String, Counter> verdicts = new ConcurrentHashMap<>();

  /** Counts into that registry. */
  public VerdictMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Verdict verdict) {
    String outcome =
        verdict.fold(granted -> "granted", refused -> Integer.toString(refused.error().number()));
    verdicts.computeIfAbsent(outcome, this::counter).increment();
  }

  private Counter counter(String outcome) {
    return Counter.builder("playgate.entitlements")
        .description("Entitlement verdicts: granted, or the number of the error")
        .tag("outcome", outcome)
        .register(registry);
  }
}
