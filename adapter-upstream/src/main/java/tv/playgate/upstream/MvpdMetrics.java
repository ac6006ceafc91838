package tv.playgate.upstream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Counts and times the calls to one MVPD, by outcome. MVPDs are few and configured; nothing of a
 * question or a reply goes into a tag.
 */
final class MvpdMetrics {

  private static final String MVPD = "mvpd";

  private final MeterRegistry registry;
  private final String mvpd;
  private final Counter shared;
  private final Counter remembered;

  MvpdMetrics(MeterRegistry registry, String mvpd) {
    this.registry = registry;
    this.mvpd = mvpd;
    this.shared = counter("playgate.mvpd.shared", "Questions that joined a call under way");
    this.remembered = counter("playgate.mvpd.remembered", "Resources answered from memory");
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).tag(MVPD, mvpd).register(registry);
  }

  /** A call has ended; waiting for its turn is part of its time. */
  void ended(CallOutcome outcome, long nanos) {
    Timer.builder("playgate.mvpd.calls")
        .description("Calls to MVPDs, by outcome")
        .tag(MVPD, mvpd)
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  void shared() {
    shared.increment();
  }

  void remembered(int resources) {
    remembered.increment(resources);
  }
}
