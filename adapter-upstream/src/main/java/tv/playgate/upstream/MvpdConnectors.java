package tv.playgate.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.upstream.MvpdMechanism;

/**
 * Asks each MVPD by a connector of its own, and by another one where it is asked in another way,
 * for it has changed or authorizes elsewhere. A connector that nobody used for a while is closed.
 */
final class MvpdConnectors implements MvpdGateway, AutoCloseable {

  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Outbound outbound;
  private final Cache<Asked, MvpdConnector> connectors =
      Caffeine.newBuilder()
          .expireAfterAccess(IDLE)
          .executor(Runnable::run)
          .evictionListener(MvpdConnectors::close)
          .build();
  private volatile boolean closed;

  MvpdConnectors(Outbound outbound) {
    this.outbound = outbound;
  }

  @Override
  public CompletionStage<MvpdAnswers> ask(Call call, AnsweringMvpd mvpd, AskMvpd question) {
    if (mvpd.mechanism().asked().isEmpty()) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("mvpd: " + mvpd.id() + " is not to be asked"));
    }
    return connector(new Asked(mvpd.id(), mvpd.mechanism())).ask(call, question);
  }

  private MvpdConnector connector(Asked asked) {
    MvpdConnector connector =
        connectors.get(asked, fresh -> MvpdConnector.to(fresh.mvpd(), fresh.mechanism(), outbound));
    if (closed) {
      connector.close();
    }
    return connector;
  }

  /** How many more calls to the MVPD may be under way now; none where it was never asked. */
  int vacancies(MvpdId mvpd) {
    return connectors.asMap().entrySet().stream()
        .filter(entry -> entry.getKey().mvpd().equals(mvpd))
        .mapToInt(entry -> entry.getValue().vacancies())
        .sum();
  }

  @Override
  public void close() {
    closed = true;
    connectors.asMap().values().forEach(MvpdConnector::close);
  }

  private static void close(@Nullable Object asked, @Nullable Object idle, RemovalCause why) {
    if (idle instanceof MvpdConnector connector) {
      connector.close();
    }
  }

  /** Who is asked, and how. */
  private record Asked(MvpdId mvpd, MvpdMechanism mechanism) {}
}
