package tv.playgate.mtls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.domain.license.CertificateDoubt;
import tv.playgate.domain.license.CertificateStanding;

/**
 * The TLS of one door, always made of what its files held last that was good. New connections get
 * what is in force; those that are open go on. Safe for use by any number of threads.
 */
public final class LiveTls {

  private static final Logger log = LoggerFactory.getLogger(LiveTls.class);

  private final String door;
  private final TlsProvider provider;
  private final ServerTls maker;
  private final Clock clock;
  private final EndingNotices notices;
  private final RefusalLog refusals;

  /** Held for reading while a connection takes its part of a context, for writing to free one. */
  private final ReadWriteLock contexts = new ReentrantReadWriteLock();

  private volatile InForce inForce;
  private volatile Past past = new Past(0, 0, null);
  private List<FileStamp> stamps = List.of();
  private boolean closed;

  LiveTls(String door, TlsSet set, List<String> alpn, TlsProvider provider, Clock clock) {
    this.door = door;
    this.provider = provider;
    this.maker = new ServerTls(provider, alpn);
    this.clock = clock;
    this.notices = new EndingNotices(door);
    this.refusals = new RefusalLog(door);
    this.inForce = made(set);
    log.info("{}: TLS by {}: {}", door, provider.wireName(), set.own());
  }

  /** The TLS of one new connection. */
  public SslHandler newHandler(ByteBufAllocator allocator) {
    contexts.readLock().lock();
    try {
      return inForce.context.newHandler(allocator);
    } finally {
      contexts.readLock().unlock();
    }
  }

  /** How it stands, now. Reads no file. */
  public TlsHealth health() {
    TlsSet set = inForce.set;
    Past known = past;
    return new TlsHealth(
        provider.wireName(),
        first(set.ownEndings()).orElse(Instant.MAX),
        first(set.authorityEndings()).orElse(null),
        first(set.listEndings()).orElse(null),
        known.reloads,
        known.failures,
        known.problem);
  }

  private static Optional<Instant> first(List<Ending> endings) {
    return endings.stream().map(Ending::until).min(Comparator.naturalOrder());
  }

  CertificateStanding judge(List<X509Certificate> chain, Instant now) {
    CallerJudge judge = inForce.judge;
    return judge == null
        ? new CertificateStanding.Doubted(
            CertificateDoubt.NONE_PRESENTED, "this door asks for no certificate")
        : judge.judge(chain, now);
  }

  /** Looks whether the files changed, and after the dates. Reads files. One thread at a time. */
  synchronized void look() {
    if (closed) {
      return;
    }
    Instant now = clock.instant();
    reloadIfChanged(now);
    inForce.tickets.renew(now);
    TlsSet set = inForce.set;
    notices.look(
        Stream.of(set.ownEndings(), set.authorityEndings(), set.listEndings())
            .flatMap(List::stream)
            .toList(),
        now);
  }

  /** What was not good is tried again even unchanged: its time may come. */
  private void reloadIfChanged(Instant now) {
    List<FileStamp> before = FileStamp.of(inForce.set.files());
    if (before.equals(stamps) && past.problem == null) {
      return;
    }
    try {
      TlsSet set = inForce.set.again(now);
      if (FileStamp.of(set.files()).equals(before)) {
        settle(set);
        stamps = before;
      }
    } catch (RuntimeException e) {
      keep(e);
    }
  }

  private void settle(TlsSet set) {
    boolean another = !set.isSameAs(inForce.set);
    if (another) {
      replace(made(set));
      log.info("{}: TLS: in force: {}", door, set.own());
    } else if (past.problem != null) {
      log.info("{}: TLS: the files hold what is in force again", door);
    }
    past = new Past(past.reloads + (another ? 1 : 0), past.failures, null);
  }

  private void keep(RuntimeException why) {
    String problem = String.valueOf(why.getMessage());
    if (problem.equals(past.problem)) {
      return;
    }
    past = new Past(past.reloads, past.failures + 1, problem);
    if (why instanceof TlsMaterialException) {
      log.warn("{}: TLS: what was in force stays in force: {}", door, problem);
    } else {
      log.error("{}: TLS: what was in force stays in force", door, why);
    }
  }

  private InForce made(TlsSet set) {
    TrustMaterial callers = set.callers();
    SslContext context =
        callers == null
            ? maker.plain(set.own())
            : maker.mutual(
                set.own(),
                new CallerTrust(
                    callers.authorities(), chain -> judge(chain, clock.instant()), refusals));
    return new InForce(
        set,
        context,
        callers == null ? null : new CallerJudge(callers),
        new SessionTickets(context, clock.instant()));
  }

  private void replace(InForce next) {
    InForce former = inForce;
    contexts.writeLock().lock();
    try {
      inForce = next;
      // Open connections hold it for as long as they need it.
      ReferenceCountUtil.release(former.context);
    } finally {
      contexts.writeLock().unlock();
    }
  }

  /** Frees the context; there may be no new connections any more. */
  synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    contexts.writeLock().lock();
    try {
      ReferenceCountUtil.release(inForce.context);
    } finally {
      contexts.writeLock().unlock();
    }
  }

  SslContext context() {
    return inForce.context;
  }

  private record InForce(
      TlsSet set, SslContext context, @Nullable CallerJudge judge, SessionTickets tickets) {}

  private record Past(long reloads, long failures, @Nullable String problem) {}
}
