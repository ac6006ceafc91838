package tv.playgate.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.MvpdGateway;
import tv.playgate.domain.evaluation.AskMvpd;
import tv.playgate.domain.evaluation.MvpdAnswer;
import tv.playgate.domain.evaluation.MvpdAnswers;
import tv.playgate.domain.evaluation.MvpdFailure;
import tv.playgate.domain.integration.AnsweringMvpd;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.upstream.MvpdEndpoint;
import tv.playgate.domain.upstream.ResourceForm;
import tv.playgate.upstream.HttpAnswer.Trouble;

/**
 * Asks MVPDs by fork and join: one call per resource, all at once, joined under one deadline
 * (pass-decisions §9.3). Each MVPD has a bulkhead of its own; a call beyond its {@code
 * maxConcurrentCalls} is not made and counts as having no connection.
 */
final class ForkJoinMvpds implements MvpdGateway, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ForkJoinMvpds.class);

  private final Outbound outbound;
  private final Map<MvpdId, Way> ways = new ConcurrentHashMap<>();
  private volatile boolean closed;

  ForkJoinMvpds(Outbound outbound) {
    this.outbound = outbound;
  }

  @Override
  public CompletionStage<MvpdAnswers> ask(Call call, AnsweringMvpd mvpd, AskMvpd question) {
    return mvpd.mechanism()
        .fold(
            lineup ->
                CompletableFuture.failedFuture(
                    new IllegalArgumentException("mvpd: " + mvpd.id() + " is not to be asked")),
            multiChannel ->
                CompletableFuture.failedFuture(
                    new IllegalArgumentException("mvpd: multichannel is not served yet")),
            forkJoin -> fork(call, way(mvpd.id(), forkJoin.endpoint()), question));
  }

  /** The way to the MVPD; a new one where the configuration of its endpoint changed. */
  private Way way(MvpdId mvpd, MvpdEndpoint endpoint) {
    Way known = ways.get(mvpd);
    return known != null && known.endpoint().equals(endpoint)
        ? known
        : ways.compute(
            mvpd,
            (id, way) ->
                way != null && way.endpoint().equals(endpoint) ? way : opened(id, endpoint));
  }

  private Way opened(MvpdId mvpd, MvpdEndpoint endpoint) {
    if (closed) {
      return new Way(endpoint, null);
    }
    return new Way(
        endpoint,
        outbound.bulkhead(
            mvpd.value(), endpoint.limits().timeout(), endpoint.limits().maxConcurrentCalls()));
  }

  private static CompletionStage<MvpdAnswers> fork(Call call, Way way, AskMvpd question) {
    Map<Resource, CompletableFuture<MvpdAnswer>> forked = new LinkedHashMap<>();
    question.resources().forEach(r -> forked.put(r, askOne(call, way, question, r)));
    return CompletableFuture.allOf(forked.values().toArray(CompletableFuture<?>[]::new))
        .thenApply(all -> joined(forked));
  }

  private static MvpdAnswers joined(Map<Resource, CompletableFuture<MvpdAnswer>> forked) {
    Map<Resource, MvpdAnswer> answers = new LinkedHashMap<>();
    forked.forEach((resource, answer) -> answers.put(resource, answer.join()));
    return new MvpdAnswers(answers);
  }

  private static CompletableFuture<MvpdAnswer> askOne(
      Call call, Way way, AskMvpd question, Resource resource) {
    Bulkhead bulkhead = way.bulkhead();
    if (bulkhead == null) {
      return CompletableFuture.completedFuture(failed(Trouble.NO_CONNECTION));
    }
    try {
      String asked =
          way.endpoint().resourceForm() == ResourceForm.CHANNEL
              ? resource.channel()
              : resource.value();
      byte[] body = JsonMvpdProtocol.question(question, asked);
      return bulkhead
          .send(call, request(way.endpoint().address(), body))
          .thenApply(a -> a.fold(JsonMvpdProtocol::read, ForkJoinMvpds::failed));
    } catch (JsonProcessingException unspeakable) {
      log.debug("mvpd call: a resource cannot be written as UTF-8");
      return CompletableFuture.completedFuture(failed(Trouble.BROKEN));
    }
  }

  /** Plain http is asked in HTTP/1.1: an offer to upgrade only confuses simple servers. */
  private static HttpRequest request(URI address, byte[] body) {
    boolean tls = "https".equalsIgnoreCase(address.getScheme());
    return HttpRequest.newBuilder(address)
        .version(tls ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .header("Content-Type", JsonMvpdProtocol.MEDIA_TYPE)
        .header("Accept", JsonMvpdProtocol.MEDIA_TYPE)
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static MvpdAnswer failed(Trouble trouble) {
    return new MvpdAnswer.Failed(
        switch (trouble) {
          case FULL, NO_CONNECTION -> MvpdFailure.NO_CONNECTION;
          case BROKEN -> MvpdFailure.BAD_REPLY;
          case TOO_LATE -> MvpdFailure.TOO_LATE;
        });
  }

  /** How many more calls to the MVPD may be made now; none where it was never asked. */
  int vacancies(MvpdId mvpd) {
    Way way = ways.get(mvpd);
    return way == null || way.bulkhead() == null ? 0 : way.bulkhead().vacancies();
  }

  @Override
  public void close() {
    closed = true;
    ways.values().stream().map(Way::bulkhead).forEach(ForkJoinMvpds::close);
  }

  private static void close(@Nullable Bulkhead bulkhead) {
    if (bulkhead != null) {
      bulkhead.close();
    }
  }

  /** Where an MVPD is and how to get there; no bulkhead where the address must not be called. */
  private record Way(MvpdEndpoint endpoint, @Nullable Bulkhead bulkhead) {}
}
