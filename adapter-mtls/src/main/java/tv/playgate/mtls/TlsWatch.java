package tv.playgate.mtls;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the TLS of the doors at what their files hold. One thread looks after all of them every few
 * seconds; it looks, and does not wait for the file system to tell, since that stays silent where
 * links are turned and on network file systems (ADR-0011). Safe for use by any number of threads.
 */
public final class TlsWatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TlsWatch.class);
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final Clock clock;
  private final TlsProvider provider;
  private final List<Watched> watched = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(TlsWatch::daemon);
  private final ScheduledFuture<?> looking;

  private TlsWatch(Clock clock, TlsProvider provider) {
    this.clock = clock;
    this.provider = provider;
    long millis = INTERVAL.toMillis();
    this.looking = thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Starts to watch. The system property {@code playgate.tls.provider}, {@code boringssl} or {@code
   * jdk}, insists on a provider; without it BoringSSL is taken where there is one for the machine.
   *
   * @param clock by which dates are judged in handshakes
   * @throws IllegalArgumentException if the provider that is insisted on is not to be had
   */
  public static TlsWatch start(Clock clock) {
    return new TlsWatch(requireNonNull(clock, "clock"), TlsProvider.chosen());
  }

  /**
   * TLS that asks callers for no certificate: TLS 1.2 or 1.3.
   *
   * @param door whose, for logs
   * @param own what the door proves its identity with at first
   * @param alpn application protocols by their ALPN names, the preferred first; empty for none
   */
  public LiveTls serverTls(String door, KeyMaterial own, List<String> alpn) {
    return watched(door, new TlsSet(requireNonNull(own, "own"), null), alpn);
  }

  /**
   * TLS that lets a caller in only with a certificate (sees-expressplay §4): TLS 1.2 or 1.3; path
   * to one of the authorities, dates, revocation and use are judged in the handshake and, by {@link
   * LiveMutualTls#judge}, on every request. Whether the caller is registered is not looked at here.
   *
   * @param door whose, for logs
   * @param own what the door proves its identity with at first
   * @param callers who vouches for callers at first
   * @param alpn application protocols by their ALPN names, the preferred first; empty for none
   */
  public LiveMutualTls mutualTls(
      String door, KeyMaterial own, TrustMaterial callers, List<String> alpn) {
    requireNonNull(callers, "callers");
    return new LiveMutualTls(watched(door, new TlsSet(requireNonNull(own, "own"), callers), alpn));
  }

  /** From now on, what we call others with follows its files too. */
  public void follow(OutboundTls outbound) {
    watched.add(new Watched(requireNonNull(outbound, "outbound")::look, () -> {}));
  }

  private LiveTls watched(String door, TlsSet set, List<String> alpn) {
    LiveTls tls = new LiveTls(door, set, alpn, provider, clock);
    watched.add(new Watched(tls::look, tls::close));
    return tls;
  }

  private void look() {
    for (Watched tls : watched) {
      try {
        tls.look().run();
      } catch (RuntimeException e) {
        // The next look must come all the same.
        log.error("TLS: a look at the files failed", e);
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "playgate-tls-watch");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Ends watching and frees what new connections would be made with: the doors are closed first.
   */
  @Override
  public void close() {
    looking.cancel(true);
    thread.shutdownNow();
    watched.forEach(tls -> tls.close().run());
    watched.clear();
  }
}
