package tv.playgate.upstream;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.KeySetDocuments;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.application.port.out.TokenUrlIssuer;
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

  private final ScheduledExecutorService timer;
  private final ForkJoinMvpds mvpds;
  private final FetchedKeySets keySets;
  private final @Nullable ExpressPlayTokenUrls expressPlay;

  private UpstreamAdapter(Clock clock, SSLContext tls, @Nullable ExpressPlayConfig expressPlay) {
    timer = UpstreamThreads.timer();
    Outbound outbound = new Outbound(clock, tls, timer);
    mvpds = new ForkJoinMvpds(outbound);
    keySets = new FetchedKeySets(outbound);
    this.expressPlay = expressPlay == null ? null : new ExpressPlayTokenUrls(outbound, expressPlay);
  }

  /**
   * Opens the way; nobody is called yet.
   *
   * @param clock tells how long there is until a deadline
   * @param tls which certificates we trust, and who we are to those who ask
   * @param expressPlay how ExpressPlay is asked; null where it is not
   */
  public static UpstreamAdapter open(
      Clock clock, SSLContext tls, @Nullable ExpressPlayConfig expressPlay) {
    return new UpstreamAdapter(clock, tls, expressPlay);
  }

  /**
   * MVPDs, asked by fork and join in the JSON protocol (pass-decisions §9.3): one POST per
   * resource, all at once, each until the call's deadline or the end of the endpoint's timeout,
   * whichever is earlier.
   *
   * <ul>
   *   <li>{@code NO_CONNECTION}: refused, no such name, not connected within half the timeout (one
   *       second at the most); also a call beyond the endpoint's {@code maxConcurrentCalls}, which
   *       fails at once.
   *   <li>{@code BAD_REPLY}: any status but 200 (redirects are not followed), a reply that is not
   *       {@code application/json}, larger than 64 KiB, malformed or without a known decision, a
   *       broken connection, a certificate that is not trusted.
   *   <li>{@code TOO_LATE}: everything else that has no answer by then. Its exchange is broken off;
   *       it counts as under way until that is done.
   * </ul>
   *
   * <p>Texts of the MVPD come without control characters and with at most 1,000 characters. A stage
   * fails only for an MVPD whose mechanism asks nobody.
   */
  public MvpdGateway mvpds() {
    return mvpds;
  }

  /**
   * Token URLs of ExpressPlay (sees-expressplay §5). At most 256 requests are under way at once.
   *
   * <ul>
   *   <li>{@code REFUSED}: a documented error code, or a status other than 200 that is no server
   *       error; always, where ExpressPlay is not configured. Codes that need an operator are
   *       logged as errors.
   *   <li>{@code UNAVAILABLE}: server errors, the two codes that pass, no connection, a broken one,
   *       no answer in time, too many requests under way.
   *   <li>{@code BAD_REPLY}: a 200 that is not exactly one https URL of an allowed host with a
   *       token.
   * </ul>
   */
  public TokenUrlIssuer tokenUrls() {
    return expressPlay == null ? UpstreamAdapter::refuse : expressPlay;
  }

  private static CompletableFuture<TokenUrlAnswer> refuse(Call call, TokenUrlIssuer.Order order) {
    return CompletableFuture.completedFuture(new TokenUrlAnswer.NotIssued(TokenUrlFailure.REFUSED));
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
    if (expressPlay != null) {
      expressPlay.close();
    }
    timer.shutdownNow();
  }
}
