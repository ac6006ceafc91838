package tv.playgate.upstream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts and times the calls to one MVPD, by outcome; all outcomes are there from the start, at
 * zero. MVPDs are few and configured; nothing of a question or a reply goes into a tag.
 */
final class MvpdMetrics {

  private static final String MVPD = "mvpd";

  private final MeterRegistry registry;
  private final String mvpd;
  private final Map<CallOutcome, Timer> calls = new EnumMap<>(CallOutcome.class);
  private final Counter shared;
  private final Counter remembered;

  MvpdMetrics(MeterRegistry registry, String mvpd) {
    this.registry = registry;
    this.mvpd = mvpd;
    for (CallOutcome outcome : CallOutcome.values()) {
      calls.put(outcome, timer(outcome));
    }
    this.shared = counter("playgate.mvpd.shared", "Questions that joined a call under way");
    this.remembered = counter("playgate.mvpd.remembered", "Resources answered from memory");
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).tag(MVPD, mvpd).register(registry);
  }

  private Timer timer(CallOutcome outcome) {
    return Timer.builder("playgate.mvpd.calls")
        .description("Calls to MVPDs, by outcome")
        .tag(MVPD, mvpd)
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  /** A call has ended; waiting for its turn is part of its time. */
  void ended(CallOutcome outcome, long nanos) {
    Timer timer = calls.get(outcome);
    if (timer != null) {
      timer.record(nanos, TimeUnit.NANOSECONDS);
    }
  }

  void shared() {
    shared.increment();
  }

  void remembered(int resources) {
    remembered.increment(resources);
  }
}
