package tv.playgate.bootstrap.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tv.playgate.bootstrap.configuration.InvalidConfigurationException;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.bootstrap.keys.KeyOffice;
import tv.playgate.http.server.EventLoops;
import tv.playgate.http.server.HttpServer;
import tv.playgate.mtls.TlsWatch;

/**
 * The whole house: the core and its doors, opened in that order and closed in reverse. Safe for use
 * by any number of threads.
 */
public final class House implements AutoCloseable {

  /**
   * Every process that wraps looks at the key file every five seconds: this one too, and so on an
   * embedded database as well. Until all have, secrets may come to rest under the key before.
   */
  private static final Duration ALL_SEE_NEW_KEYS = Duration.ofSeconds(15);

  private final ClosedInReverse parts;
  private final Core core;
  private final HttpServer admin;
  private final HttpServer decisions;
  private final Optional<HttpServer> entitlement;

  private House(
      PlaygateConfiguration configuration,
      Materials materials,
      Clock clock,
      ClosedInReverse parts) {
    AtomicBoolean open = new AtomicBoolean();
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    this.parts = parts;
    core = parts.add(Core.open(materials, clock, metrics));
    FirstCatalog.importInto(core, materials.importCatalog(), clock);
    DecisionSide side = parts.add(core.openDecisionSide(clock));
    TlsWatch tls = parts.add(tlsWatch(clock));
    tls.follow(core.outboundTls());
    TlsMetrics.of("upstream", core.outboundTls(), clock).bindTo(metrics);
    EventLoops loops = parts.add(EventLoops.start(Runtime.getRuntime().availableProcessors()));
    Doors doors = new Doors(configuration, materials, core, side, tls, clock, metrics);
    KeyOffice keys = parts.add(new KeyOffice(core.keyRotation(clock), ALL_SEE_NEW_KEYS));
    admin = parts.add(doors.openAdmin(loops, keys, () -> missing(open.get())));
    decisions = parts.add(doors.openDecisions(loops));
    entitlement = Optional.ofNullable(doors.openEntitlement(loops)).map(parts::add);
    observe(core, metrics);
    open.set(true);
  }

  /**
   * Opens the house, on the calling thread. What was open when something failed is closed again.
   *
   * @throws tv.playgate.application.port.out.UnavailableException if the database cannot be had
   * @throws tv.playgate.http.server.BindFailedException if an address cannot be had
   * @throws tv.playgate.bootstrap.configuration.InvalidConfigurationException if the first catalog
   *     is refused
   */
  public static House open(PlaygateConfiguration configuration, Materials materials, Clock clock) {
    ClosedInReverse parts = new ClosedInReverse();
    try {
      return new House(configuration, materials, clock, parts);
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  /** The provider may be insisted on by a system property, which may be wrong. */
  private static TlsWatch tlsWatch(Clock clock) {
    try {
      return TlsWatch.start(clock);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static List<String> missing(boolean open) {
    return open ? List.of() : List.of("the doors are opening");
  }

  private static void observe(Core core, PrometheusMeterRegistry metrics) {
    Gauge.builder(
            "playgate.configuration.revision",
            core,
            c -> c.configuration().current().revision().number())
        .description("The configuration's revision that decisions are made on")
        .register(metrics);
    Gauge.builder(
            "playgate.database.answering", core, c -> c.databaseHealth().fold(yes -> 1, no -> 0))
        .description("1 while the database answers, 0 while the last snapshot serves on")
        .register(metrics);
    Gauge.builder("playgate.master.keys.current", core, c -> c.masterKeysAreCurrent() ? 1 : 0)
        .description("1 while the master keys of the file are used, 0 while it cannot be")
        .register(metrics);
  }

  /** The house without its doors. */
  public Core core() {
    return core;
  }

  /** Where the admin address is. */
  public InetSocketAddress adminAddress() {
    return admin.address();
  }

  /** Where the decisions door is. */
  public InetSocketAddress decisionsAddress() {
    return decisions.address();
  }

  /** Where the entitlement door is, if it is open. */
  public Optional<InetSocketAddress> entitlementAddress() {
    return entitlement.map(HttpServer::address);
  }

  /** Closes the doors, letting requests under way finish, and then everything behind them. */
  @Override
  public void close() {
    parts.close();
  }
}
