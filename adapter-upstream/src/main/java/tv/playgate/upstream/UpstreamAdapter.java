package tv.playgate.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.resources.LoopResources;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.DeviceRecords;
import tv.playgate.application.port.out.KeySetDocuments;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.TokenUrlIssuer;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.RecordFailure;
import tv.playgate.domain.evaluation.RegisteredDevices;
import tv.playgate.domain.evaluation.TokenUrlAnswer;
import tv.playgate.domain.evaluation.TokenUrlFailure;

/**
 * The way to the systems that we call. It looks at no proxy and no other system-wide setting. Safe
 * for use by any number of threads.
 *
 * <p>Stages complete on the calling thread where no call was made, and otherwise on a thread of
 * this adapter, all of them daemons. A stage that depends on them must not block: the one thread
 * that answers for calls whose time is up may be running it.
 */
public final class UpstreamAdapter implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(UpstreamAdapter.class);
  private static final String CLIENT_LOGGER = "reactor.netty";

  private final ScheduledExecutorService timer;
  private final LoopResources loops;
  private final LongWork longWork;
  private final MvpdConnectors mvpds;
  private final FetchedKeySets keySets;
  private final @Nullable ExpressPlayTokenUrls tokenUrls;
  private final @Nullable ExpressPlayRecords deviceRecords;

  private UpstreamAdapter(
      Clock clock,
      ClientIdentities identities,
      @Nullable OutboundProxy proxy,
      NameLookups names,
      @Nullable ExpressPlayConfig expressPlay,
      MeterRegistry registry) {
    warnOfTalkativeClient();
    timer = UpstreamThreads.timer();
    loops = UpstreamThreads.loops();
    longWork = new LongWork();
    Outbound outbound =
        new Outbound(clock, identities, proxy, names, loops, longWork, timer, registry);
    WarmUp.once(outbound);
    mvpds = new MvpdConnectors(outbound);
    keySets = new FetchedKeySets(outbound);
    if (expressPlay == null) {
      tokenUrls = null;
      deviceRecords = null;
    } else {
      tokenUrls = new ExpressPlayTokenUrls(outbound, expressPlay, registry);
      deviceRecords = new ExpressPlayRecords(outbound, expressPlay, registry);
    }
  }

  private static void warnOfTalkativeClient() {
    if (LoggerFactory.getLogger(CLIENT_LOGGER).isDebugEnabled()) {
      log.warn(
          "upstream: {} logs at DEBUG: the log will hold secrets out of requests", CLIENT_LOGGER);
    }
  }

  /**
   * Opens the way; nobody is called yet. The logger {@code reactor.netty} should be off and {@code
   * io.netty} at WARN: they print texts of others, and at DEBUG whole requests.
   *
   * @param clock tells how long there is until a deadline
   * @param tls which certificates we trust, and who we are to those who ask
   * @param expressPlay how ExpressPlay is asked; null where it is not
   */
  public static UpstreamAdapter open(
      Clock clock, SSLContext tls, @Nullable ExpressPlayConfig expressPlay) {
    return open(
        clock, ClientIdentities.trusting(tls), null, expressPlay, new CompositeMeterRegistry());
  }

  /**
   * The same, counting what comes of it: {@code playgate.expressplay.requests}, attempts by {@code
   * service} ({@code fairplay}, {@code playready}, {@code widevine}, {@code record}) and {@code
   * outcome}, and {@code playgate.expressplay.breaker}, 0 closed, 1 half open, 2 open.
   *
   * @param identities whom we trust, and who we are to those who ask
   * @param proxy through whom we call; null where we call directly
   * @param registry where it is counted
   */
  public static UpstreamAdapter open(
      Clock clock,
      ClientIdentities identities,
      @Nullable OutboundProxy proxy,
      @Nullable ExpressPlayConfig expressPlay,
      MeterRegistry registry) {
    return open(clock, identities, proxy, NameLookups.ofTheSystem(), expressPlay, registry);
  }

  /** The same, with other look-ups of names than the system's. */
  static UpstreamAdapter open(
      Clock clock,
      ClientIdentities identities,
      @Nullable OutboundProxy proxy,
      NameLookups names,
      @Nullable ExpressPlayConfig expressPlay,
      MeterRegistry registry) {
    return new UpstreamAdapter(clock, identities, proxy, names, expressPlay, registry);
  }

  /**
   * MVPDs, each asked by its mechanism (pass-decisions §9) and with connections and limits of its
   * own. Identical questions on their way share one call.
   *
   * <ul>
   *   <li>{@code NO_CONNECTION}: refused, no such name, or not connected within the endpoint's
   *       connect timeout, TLS included.
   *   <li>{@code BAD_REPLY}: any status but 200 (redirects are not followed), a reply that is too
   *       large, malformed or without a known decision, a broken connection, a silence longer than
   *       the read timeout, a certificate that is not trusted, a client identity that is not there.
   *   <li>{@code TOO_LATE}: everything else that has no answer within the timeout or by the call's
   *       deadline, whichever is earlier. Its exchange is broken off.
   *   <li>{@code BREAKER_OPEN}: half of its last 20 to 100 calls had no answer or a server error;
   *       it is left alone for ten seconds, then five calls try it.
   *   <li>{@code BUSY}: so many calls are under way and waiting that this one was not made.
   * </ul>
   *
   * <p>Texts of the MVPD come without control characters and with at most 1,000 characters. A stage
   * fails only for an MVPD whose mechanism asks nobody.
   */
  public MvpdGateway mvpds() {
    return mvpds;
  }

  /** From now on, outages of MVPDs are told to that one; until then nobody is told. */
  public void reportOutagesTo(MvpdOutages taker) {
    mvpds.reportOutagesTo(taker);
  }

  /**
   * Token URLs of ExpressPlay (sees-expressplay §5), for FairPlay, PlayReady and Widevine. Each DRM
   * system has a service of its own, at which at most 256 requests are under way at once.
   *
   * <ul>
   *   <li>{@code REFUSED}: a documented error code, or a status other than 200 that is no server
   *       error; always, where ExpressPlay is not configured. Codes that need an operator are
   *       logged as errors, once a minute each.
   *   <li>{@code UNAVAILABLE}: server errors, the two codes that pass, no connection, a broken one,
   *       no answer in time, too many requests under way, or a breaker that is open.
   *   <li>{@code BAD_REPLY}: a 200 that is not exactly one https URL of an allowed host with a
   *       token.
   * </ul>
   *
   * <p>What is unavailable is tried once more within the deadline, after at most 100 ms, unless too
   * many requests are under way or the breaker is not closed. A breaker opens once half of the last
   * 20 calls failed, for five seconds; then three calls try the service.
   */
  public TokenUrlIssuer tokenUrls() {
    return tokenUrls == null ? UpstreamAdapter::refuse : tokenUrls;
  }

  private static CompletableFuture<TokenUrlAnswer> refuse(Call call, TokenUrlIssuer.Order order) {
    return CompletableFuture.completedFuture(new TokenUrlAnswer.NotIssued(TokenUrlFailure.REFUSED));
  }

  /**
   * Records of redeemed tokens (sees-expressplay §6), with retry and breaker as for token URLs.
   *
   * <ul>
   *   <li>{@code NOT_CONFIGURED}: where ExpressPlay is not.
   *   <li>{@code FAILED}: any status but 200, no answer in time, and a reply that is larger than
   *       256 KiB, no JSON, no list and no object with exactly one, or has more than 1,000 records.
   * </ul>
   *
   * <p>A record counts if its cookie is the very one, it shows no failure, and its device is a text
   * of 1 to 255 bytes without control characters.
   */
  public DeviceRecords deviceRecords() {
    return deviceRecords == null ? UpstreamAdapter::listNothing : deviceRecords;
  }

  private static CompletableFuture<RegisteredDevices> listNothing(
      Call call, FindRegisteredDevices question) {
    return CompletableFuture.completedFuture(
        new RegisteredDevices.NotListed(RecordFailure.NOT_CONFIGURED));
  }

  /**
   * Key sets that others publish (pass-decisions §6): one GET each, until the call's deadline or
   * ten seconds, whichever is earlier; at most 64 at once. Redirects are not followed. An address
   * that is neither https nor plain http on loopback is not called: the stage fails with {@link
   * IllegalArgumentException}.
   */
  public KeySetDocuments keySetDocuments() {
    return keySets;
  }

  /** Breaks off what is under way; it is answered as trouble, and so is whatever comes later. */
  @Override
  public void close() {
    mvpds.close();
    keySets.close();
    if (tokenUrls != null) {
      tokenUrls.close();
    }
    if (deviceRecords != null) {
      deviceRecords.close();
    }
    timer.shutdownNow();
    longWork.close();
    loops.dispose();
  }
}
