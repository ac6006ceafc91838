package tv.playgate.http.entitlement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tv.playgate.domain.entitlement.Verdict;
import tv.playgate.domain.license.LicenseServerName;

/**
 * Counts verdicts by outcome, and by license server those that it asked too fast for. Labels are
 * the documented numbers and the names in the catalog, never what a request says. Safe for use by
 * any number of threads.
 */
public final class VerdictMetrics {

  private final MeterRegistry registry;
  private final ConcurrentMap<String, Counter> verdicts = new ConcurrentHashMap<>();
  private final ConcurrentMap<LicenseServerName, Counter> overRate = new ConcurrentHashMap<>();

  /** Counts into that registry. */
  public VerdictMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Verdict verdict) {
    String outcome =
        verdict.fold(granted -> "granted", refused -> Integer.toString(refused.error().number()));
    verdicts.computeIfAbsent(outcome, this::counter).increment();
  }

  void countOverRate(LicenseServerName licenseServer) {
    overRate.computeIfAbsent(licenseServer, this::overRateCounter).increment();
  }

  private Counter counter(String outcome) {
    return Counter.builder("playgate.entitlements")
        .description("Entitlement verdicts: granted, or the number of the error")
        .tag("outcome", outcome)
        .register(registry);
  }

  private Counter overRateCounter(LicenseServerName licenseServer) {
    return Counter.builder("playgate.entitlements.over.rate")
        .description("Entitlement requests denied with 2014, by license server")
        .tag("licenseServer", licenseServer.value())
        .register(registry);
  }
}
