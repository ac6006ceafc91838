package tv.playgate.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;

/**
 * Asks each MVPD by a connector of its own, and by another one where it is asked in another way,
 * for it has changed or authorizes elsewhere. A connector that nobody used for a while is closed.
 */
final class MvpdConnectors implements MvpdGateway, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MvpdConnectors.class);

  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final Duration TRAFFIC = Duration.ofSeconds(30);
  private static final int SLOW_SHARE_OF_TIMEOUT = 2;

  private final Outbound outbound;
  private final RecentCount allQuestions;
  private final Cache<Asked, Counted> connectors =
      Caffeine.newBuilder()
          .expireAfterAccess(IDLE)
          .executor(Runnable::run)
          .evictionListener(MvpdConnectors::close)
          .build();
  private volatile MvpdOutages outages = (mvpd, evidence) -> {};
  private volatile boolean closed;

  MvpdConnectors(Outbound outbound) {
    this.outbound = outbound;
    this.allQuestions = new RecentCount(outbound.clock(), TRAFFIC);
  }

  @Override
  public CompletionStage<MvpdAnswers> ask(Call call, AnsweringMvpd mvpd, AskMvpd question) {
    if (mvpd.mechanism().asked().isEmpty()) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("mvpd: " + mvpd.id() + " is not to be asked"));
    }
    Counted counted = connectors.get(new Asked(mvpd.id(), mvpd.mechanism()), this::opened);
    if (closed) {
      counted.connector().close();
    }
    allQuestions.add();
    counted.questions().add();
    return counted.connector().ask(call, question);
  }

  private Counted opened(Asked asked) {
    MvpdEndpoint endpoint = asked.mechanism().asked().orElseThrow();
    RecentCount questions = new RecentCount(outbound.clock(), TRAFFIC);
    MvpdMetrics metrics = new MvpdMetrics(outbound.registry(), asked.mvpd().value());
    MvpdCalls calls = calls(asked.mvpd(), endpoint, questions, metrics);
    MvpdGauges.register(outbound.registry(), asked.mvpd().value(), () -> waysTo(asked.mvpd()));
    SharedAnswers shared = new SharedAnswers(outbound.clock(), outbound.timer(), metrics::shared);
    return new Counted(new MvpdConnector(asked.together(), calls, shared, metrics), questions);
  }

  private MvpdCalls calls(
      MvpdId mvpd, MvpdEndpoint endpoint, RecentCount questions, MvpdMetrics metrics) {
    SpokenProtocol protocol = protocol(endpoint);
    RecentCalls recent =
        new RecentCalls(
            outbound.clock(), endpoint.limits().timeout().dividedBy(SLOW_SHARE_OF_TIMEOUT));
    return new MvpdCalls(
        protocol,
        outbound.bulkhead(
            mvpd.value(), endpoint.limits(), endpoint.identity(), protocol.maxReplyBytes()),
        new Breaker(
            "mvpd " + mvpd,
            MvpdCalls.BREAKER,
            outbound.clock(),
            () -> reportOutage(mvpd, recent, questions)),
        recent,
        metrics,
        outbound.longWork());
  }

  private SpokenProtocol protocol(MvpdEndpoint endpoint) {
    return endpoint
        .protocol()
        .fold(
            json -> new JsonMvpdProtocol(endpoint.address(), endpoint.resourceForm()),
            xacml ->
                new XacmlProtocol(
                    endpoint, xacml.dialect(), outbound.identities(), outbound.clock()));
  }

  private void reportOutage(MvpdId mvpd, RecentCalls recent, RecentCount questions) {
    double share = (double) questions.sum() / Math.max(1, allQuestions.sum());
    try {
      outages.seen(mvpd, recent.evidence(Math.min(1, share)));
    } catch (RuntimeException lost) {
      log.error("mvpd {}: its outage was not taken", mvpd, lost);
    }
    recent.clear();
  }

  /** From now on, outages are told to that one. */
  void reportOutagesTo(MvpdOutages taker) {
    outages = taker;
  }

  /** How many more calls to the MVPD may be under way now; none where it was never asked. */
  int vacancies(MvpdId mvpd) {
    return waysTo(mvpd).mapToInt(MvpdCalls::vacancies).sum();
  }

  private Stream<MvpdCalls> waysTo(MvpdId mvpd) {
    return connectors.asMap().entrySet().stream()
        .filter(entry -> entry.getKey().mvpd().equals(mvpd))
        .map(entry -> entry.getValue().connector().calls());
  }

  @Override
  public void close() {
    closed = true;
    connectors.asMap().values().forEach(counted -> counted.connector().close());
  }

  private static void close(@Nullable Object asked, @Nullable Object idle, RemovalCause why) {
    if (idle instanceof Counted counted) {
      counted.connector().close();
    }
  }

  /** Who is asked, and how. */
  private record Asked(MvpdId mvpd, MvpdMechanism mechanism) {

    boolean together() {
      return mechanism.fold(lineup -> false, multiChannel -> true, forkJoin -> false);
    }
  }

  /** A connector and how often it was used lately. */
  private record Counted(MvpdConnector connector, RecentCount questions) {}
}
