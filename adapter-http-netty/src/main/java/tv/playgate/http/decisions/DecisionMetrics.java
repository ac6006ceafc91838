package tv.playgate.http.decisions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tv.playgate.domain.integration.DecisionSource;
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

  void preauthorized(MvpdId mvpd, boolean permitted, DecisionSource source) {
    count(new Key("playgate.preauthorizations", mvpd, permitted, source));
  }

  void authorized(MvpdId mvpd, boolean permitted, DecisionSource source) {
    count(new Key("playgate.authorizations", mvpd, permitted, source));
  }

  private void count(Key key) {
    decisions.computeIfAbsent(key, this::counter).increment();
  }

  private Counter counter(Key key) {
    return Counter.builder(key.meter)
        .description("Decisions by MVPD, outcome and source")
        .tag("mvpd", key.mvpd.value())
        .tag("outcome", key.permitted ? "permit" : "deny")
        .tag("source", key.source.wireName())
        .register(registry);
  }

  private record Key(String meter, MvpdId mvpd, boolean permitted, DecisionSource source) {}
}
