package tv.playgate.http.entitlement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tv.playgate.domain.license.CertificateDoubt;

/** Counts callers that are not let in, by doubt. Safe for use by any number of threads. */
public final class CallerMetrics {

  private final MeterRegistry registry;
  private final ConcurrentMap<CertificateDoubt, Counter> refused = new ConcurrentHashMap<>();

  /** Counts into that registry. */
  public CallerMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void refused(CertificateDoubt doubt) {
    refused.computeIfAbsent(doubt, this::counter).increment();
  }

  private Counter counter(CertificateDoubt doubt) {
    return Counter.builder("playgate.entitlement.callers.refused")
        .description("Requests whose caller is no license server, by doubt")
        .tag("doubt", doubt.wireName())
        .register(registry);
  }
}
