package tv.playgate.http.decisions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tv.playgate.domain.decision.DecisionSource;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.integration.MvpdId;

/**
 * Counts decisions by MVPD, outcome and source; never by resource or viewer. Only MVPDs of the
 * catalog get here, so the series are bounded. Safe for use by any number of threads.
 */
public final class DecisionMetrics {

  private final MeterRegistry registry;
  private final ConcurrentMap<Key, Counter> decisions = new ConcurrentHashMap<>();

  /** Counts into that registry. */
  public DecisionMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(MvpdId mvpd, List<Preauthorization> decided) {
    for (Preauthorization decision : decided) {
      Key key = new Key(mvpd, decision.authorized(), decision.source());
      decisions.computeIfAbsent(key, this::counter).increment();
    }
  }

  private Counter counter(Key key) {
    return Counter.builder("playgate.preauthorizations")
        .description("Preauthorization decisions by MVPD, outcome and source")
        .tag("mvpd", key.mvpd.value())
        .tag("outcome", key.authorized ? "permit" : "deny")
        .tag("source", key.source.wireName())
        .register(registry);
  }

  private record Key(MvpdId mvpd, boolean authorized, DecisionSource source) {}
}
