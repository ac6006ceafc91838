package tv.playgate.upstream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.MvpdMechanism;
import tv.playgate.upstream.HttpAnswer.Trouble;
import tv.playgate.upstream.SpokenProtocol.PreparedCall;

/**
 * Asks one MVPD in one way: about all resources at once, or about each by itself and all at once.
 * Everything else is the same for all mechanisms: limits, sharing, and what trouble means.
 */
final class MvpdConnector implements AutoCloseable {

  private final boolean together;
  private final SpokenProtocol protocol;
  private final Bulkhead bulkhead;
  private final SharedAnswers shared;

  private MvpdConnector(
      boolean together, SpokenProtocol protocol, Bulkhead bulkhead, SharedAnswers shared) {
    this.together = together;
    this.protocol = protocol;
    this.bulkhead = bulkhead;
    this.shared = shared;
  }

  /**
   * A connector that is still unused.
   *
   * @param mechanism one that asks somebody
   */
  static MvpdConnector to(MvpdId mvpd, MvpdMechanism mechanism, Outbound outbound) {
    MvpdEndpoint endpoint = mechanism.asked().orElseThrow();
    SpokenProtocol protocol = protocol(endpoint);
    return new MvpdConnector(
        mechanism.fold(lineup -> false, multiChannel -> true, forkJoin -> false),
        protocol,
        outbound.bulkhead(
            mvpd.value(), endpoint.limits(), endpoint.identity(), protocol.maxReplyBytes()),
        new SharedAnswers(outbound.clock(), outbound.timer()));
  }

  private static SpokenProtocol protocol(MvpdEndpoint endpoint) {
    return endpoint
        .protocol()
        .fold(
            json -> new JsonMvpdProtocol(endpoint.address(), endpoint.resourceForm()),
            xacml -> {
              throw new UnsupportedOperationException("xacml is not served yet");
            });
  }

  /** Every resource gets an answer by the call's deadline; never fails. */
  CompletableFuture<MvpdAnswers> ask(Call call, AskMvpd question) {
    return together
        ? share(call, question).thenApply(MvpdAnswers::new)
        : joined(question.resources().stream().map(r -> share(call, question.about(r))).toList());
  }

  private static CompletableFuture<MvpdAnswers> joined(
      List<CompletableFuture<Map<Resource, MvpdAnswer>>> forked) {
    return CompletableFuture.allOf(forked.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            all -> {
              Map<Resource, MvpdAnswer> answers = new LinkedHashMap<>();
              forked.forEach(one -> answers.putAll(one.join()));
              return new MvpdAnswers(answers);
            });
  }

  private CompletableFuture<Map<Resource, MvpdAnswer>> share(Call call, AskMvpd question) {
    return shared.ask(call, question, () -> send(call, question));
  }

  private CompletableFuture<Map<Resource, MvpdAnswer>> send(Call call, AskMvpd question) {
    PreparedCall prepared = protocol.prepare(question);
    return prepared
        .question()
        .map(
            asked ->
                bulkhead
                    .send(call, asked)
                    .thenApply(
                        answer ->
                            answer.fold(
                                prepared::read, trouble -> prepared.failed(failure(trouble)))))
        .orElseGet(() -> CompletableFuture.completedFuture(prepared.failed(MvpdFailure.BAD_REPLY)));
  }

  private static MvpdFailure failure(Trouble trouble) {
    return switch (trouble) {
      case FULL -> MvpdFailure.BUSY;
      case NO_CONNECTION -> MvpdFailure.NO_CONNECTION;
      case BROKEN -> MvpdFailure.BAD_REPLY;
      case TOO_LATE -> MvpdFailure.TOO_LATE;
    };
  }

  int vacancies() {
    return bulkhead.vacancies();
  }

  @Override
  public void close() {
    bulkhead.close();
  }
}
