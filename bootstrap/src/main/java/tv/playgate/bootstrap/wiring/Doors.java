package tv.playgate.bootstrap.wiring;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.http.admin.AdminDoor;
import tv.playgate.http.admin.MasterKeyWork;
import tv.playgate.http.admin.MediaTokenKeys;
import tv.playgate.http.admin.Readiness;
import tv.playgate.http.decisions.DecisionMetrics;
import tv.playgate.http.decisions.DecisionsDoor;
import tv.playgate.http.decisions.DeviceAddresses;
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
import tv.playgate.http.throttle.Allowance;
import tv.playgate.http.throttle.LicenseServerRates;
import tv.playgate.http.throttle.Throttles;
import tv.playgate.mtls.KeyMaterial;
import tv.playgate.mtls.LiveMutualTls;
import tv.playgate.mtls.LiveTls;
import tv.playgate.mtls.TlsWatch;

/** Makes each door out of the core and opens it where the configuration says. */
final class Doors {

  private static final List<String> ALPN = List.of("h2", "http/1.1");

  private final PlaygateConfiguration configuration;
  private final Materials materials;
  private final Core core;
  private final DecisionSide decisions;
  private final TlsWatch tls;
  private final Clock clock;
  private final PrometheusMeterRegistry metrics;
  private final RequestMetrics requests;
  private final HandshakeMetrics handshakes;

  Doors(
      PlaygateConfiguration configuration,
      Materials materials,
      Core core,
      DecisionSide decisions,
      TlsWatch tls,
      Clock clock,
      PrometheusMeterRegistry metrics) {
    this.configuration = configuration;
    this.materials = materials;
    this.core = core;
    this.decisions = decisions;
    this.tls = tls;
    this.clock = clock;
    this.metrics = metrics;
    this.requests = new RequestMetrics(metrics);
    this.handshakes = new HandshakeMetrics(metrics);
  }

  HttpServer openAdmin(EventLoops loops, MasterKeyWork masterKeys, Readiness readiness) {
    Door door =
        AdminDoor.open(
            materials.adminToken(),
            materials.ingestToken(),
            core.adminUseCases(),
            new MediaTokenKeys(decisions::mediaTokenKeys, decisions::rotateMediaTokenKeys),
            masterKeys,
            readiness,
            metrics,
            requests,
            clock);
    return HttpServer.open(
        loops,
        new InetSocketAddress(configuration.admin().host(), configuration.admin().port()),
        door,
        transport(door, materials.adminTls()),
        ServerLimits.ADMIN);
  }

  private Throttles throttles(DeviceAddresses addresses) {
    PlaygateConfiguration.Throttle throttle = configuration.throttle();
    return throttle.enabled()
        ? Throttles.of(
            new Allowance(throttle.peerRatePerSecond(), throttle.peerBurst()),
            new Allowance(throttle.ratePerSecond(), throttle.burst()),
            addresses::isTrustedProxy,
            metrics,
            System::nanoTime)
        : Throttles.off();
  }

  HttpServer openDecisions(EventLoops loops) {
    DeviceAddresses addresses = new DeviceAddresses(materials.trustedProxies());
    Door door =
        DecisionsDoor.open(
            decisions.uses(),
            addresses,
            throttles(addresses),
            new DecisionMetrics(metrics),
            requests,
            clock);
    return HttpServer.open(
        loops,
        new InetSocketAddress(configuration.http().host(), configuration.http().port()),
        door,
        transport(door, materials.httpTls()),
        ServerLimits.DOOR);
  }

  /** Opens the entitlement door; null where it is not configured. */
  @Nullable HttpServer openEntitlement(EventLoops loops) {
    PlaygateConfiguration.Mtls mtls = configuration.mtls();
    Materials.EntitlementTls material = materials.entitlementTls();
    if (mtls == null || material == null) {
      return null;
    }
    LiveMutualTls live = tls.mutualTls("entitlement", material.own(), material.callers(), ALPN);
    Door door =
        EntitlementDoor.open(
            core.identifyLicenseServer(live),
            core.decideEntitlement(),
            new LicenseServerRates(System::nanoTime),
            new CallerMetrics(metrics),
            new VerdictMetrics(metrics),
            requests,
            clock);
    return HttpServer.open(
        loops,
        new InetSocketAddress(mtls.host(), mtls.port()),
        door,
        transport(door, live.tls()),
        ServerLimits.DOOR);
  }

  private Transport transport(Door door, @Nullable KeyMaterial own) {
    return own == null ? Transport.plain() : transport(door, tls.serverTls(door.name(), own, ALPN));
  }

  private Transport transport(Door door, LiveTls live) {
    TlsMetrics.of(door.name(), live, clock).bindTo(metrics);
    return Transport.tls(live::newHandler, handshakes);
  }
}
