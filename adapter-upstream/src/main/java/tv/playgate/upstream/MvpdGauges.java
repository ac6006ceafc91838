package tv.playgate.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** How it stands with one MVPD now, over all the ways in which it is asked. */
final class MvpdGauges {

  private final MeterRegistry registry;
  private final String mvpd;
  private final Supplier<Stream<MvpdCalls>> ways;

  private MvpdGauges(MeterRegistry registry, String mvpd, Supplier<Stream<MvpdCalls>> ways) {
    this.registry = registry;
    this.mvpd = mvpd;
    this.ways = ways;
  }

  /** Registers them; a second time for the same MVPD changes nothing. */
  static void register(MeterRegistry registry, String mvpd, Supplier<Stream<MvpdCalls>> ways) {
    MvpdGauges gauges = new MvpdGauges(registry, mvpd, ways);
    gauges.gauge(
        "playgate.mvpd.breaker",
        "0 while the MVPD is asked, 1 while it is tried, 2 while it is spared",
        all -> all.mapToDouble(MvpdCalls::breakerLevel).max().orElse(0));
    gauges.gauge(
        "playgate.mvpd.vacancies",
        "How many more calls may be under way",
        all -> all.mapToDouble(MvpdCalls::vacancies).sum());
    gauges.gauge(
        "playgate.mvpd.waiting",
        "How many calls wait for others to end",
        all -> all.mapToDouble(MvpdCalls::waiting).sum());
  }

  private void gauge(String name, String description, ToDoubleFunction<Stream<MvpdCalls>> value) {
    Gauge.builder(name, ways, all -> value.applyAsDouble(all.get()))
        .description(description)
        .tag("mvpd", mvpd)
        .strongReference(true)
        .register(registry);
  }
}
