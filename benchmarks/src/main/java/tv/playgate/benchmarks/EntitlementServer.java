package tv.playgate.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import tv.playgate.application.decision.DecisionPorts;
import tv.playgate.application.entitlement.Entitlements;
import tv.playgate.application.entitlement.LicensePorts;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.entitlement.EntitlementPolicy;
import tv.playgate.http.entitlement.CallerMetrics;
import tv.playgate.http.entitlement.EntitlementDoor;
import tv.playgate.http.entitlement.VerdictMetrics;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.routing.RequestMetrics;
import tv.playgate.http.server.EventLoops;
import tv.playgate.http.server.HandshakeMetrics;
import tv.playgate.http.server.HttpServer;
import tv.playgate.http.server.ServerLimits;
import tv.playgate.http.server.Transport;
import tv.playgate.http.throttle.LicenseServerRates;

/**
 * Playgate's entitlement door over the product's own server and mutual TLS, on one event loop and
 * over stores in memory: everything that a license costs but for a database.
 */
final class EntitlementServer implements AutoCloseable {

  private final MeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final SampleTls tls;
  private final EventLoops loops = EventLoops.start(1);
  private final HttpServer server;

  private EntitlementServer(Path directory) {
    tls = new SampleTls(directory);
    server =
        HttpServer.open(
            loops,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            door(tls, metrics),
            Transport.tls(tls.handlers(), new HandshakeMetrics(metrics)),
            ServerLimits.DOOR);
  }

  /**
   * Serves until it is killed.
   *
   * @param arguments the directory for certificates and {@code ready.json}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Path.of(arguments[0]);
    try (EntitlementServer server = new EntitlementServer(directory)) {
      new ServingFiles(directory).address(server.server.address());
      new CountDownLatch(1).await();
    }
  }

  /** The door alone, for callers that this TLS lets in. */
  static Door door(SampleTls tls, MeterRegistry metrics) {
    ConfigurationSnapshot snapshot = SampleLicense.configuration();
    return EntitlementDoor.open(
        Entitlements.identifyLicenseServer(() -> snapshot, tls.callers()),
        Entitlements.decideEntitlement(
            EntitlementPolicy.USUAL,
            LicensePorts.timeBased(
                new KnownContents(List.of(SampleLicense.content())),
                new NoKeys(),
                (call, order) -> NotMeasured.here()),
            DecisionPorts.keepingNothing(
                () -> snapshot,
                new KnownProfiles(List.of()),
                (call, mvpd, asked) -> NotMeasured.here())),
        new LicenseServerRates(System::nanoTime),
        new CallerMetrics(metrics),
        new VerdictMetrics(metrics),
        new RequestMetrics(metrics),
        Clock.systemUTC());
  }

  @Override
  public void close() {
    server.close();
    loops.close();
    tls.close();
  }
}
