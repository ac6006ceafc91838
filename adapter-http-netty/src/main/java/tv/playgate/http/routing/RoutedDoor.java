package tv.playgate.http.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.TraceId;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;

/**
 * A door behind a router. It gives each request its call, and turns what no endpoint answered into
 * an enhanced error; what went wrong inside is logged under the trace id and stays inside.
 */
public final class RoutedDoor implements Door {

  private static final Logger log = LoggerFactory.getLogger(RoutedDoor.class);

  private final String name;
  private final Router router;
  private final List<Gate> gates;
  private final Clock clock;
  private final Duration patience;
  private final RequestMetrics metrics;

  /**
   * A door.
   *
   * @param name in metrics and logs
   * @param router where its requests go
   * @param clock tells when a request arrives
   * @param patience how long an answer is worth waiting for
   * @param metrics counts the answers
   */
  public RoutedDoor(
      String name, Router router, Clock clock, Duration patience, RequestMetrics metrics) {
    this(name, router, List.of(), clock, patience, metrics);
  }

  /**
   * A door with gates before it.
   *
   * @param name in metrics and logs
   * @param router where its requests go
   * @param gates what they pass first, in that order
   * @param clock tells when a request arrives
   * @param patience how long an answer is worth waiting for
   * @param metrics counts the answers
   */
  public RoutedDoor(
      String name,
      Router router,
      List<Gate> gates,
      Clock clock,
      Duration patience,
      RequestMetrics metrics) {
    this.name = name;
    this.router = router;
    this.gates = List.copyOf(gates);
    this.clock = clock;
    this.patience = patience;
    this.metrics = metrics;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(HttpRequest request) {
    Call call = Call.arriving(clock.instant(), patience);
    CompletionStage<HttpAnswer> answer;
    try {
      answer = pass(call, request);
    } catch (RuntimeException | StackOverflowError e) {
      answer = CompletableFuture.completedFuture(failure(call, request, e));
    }
    return answer
        .exceptionally(e -> failure(call, request, e))
        .thenApply(done -> metrics.counted(name, done));
  }

  private CompletionStage<HttpAnswer> pass(Call call, HttpRequest request) {
    for (Gate gate : gates) {
      Optional<HttpAnswer> stopped = gate.stop(request);
      if (stopped.isPresent()) {
        return CompletableFuture.completedFuture(stopped.get());
      }
    }
    return route(call, request);
  }

  private CompletionStage<HttpAnswer> route(Call call, HttpRequest request) {
    return router
        .route(request.method(), request.target().path())
        .fold(
            found -> found.endpoint().answer(call, request, found.variables()),
            notFound -> CompletableFuture.completedFuture(notFound(call)),
            wrong -> CompletableFuture.completedFuture(wrongMethod(call, wrong)));
  }

  private static HttpAnswer notFound(Call call) {
    return ErrorAnswers.of(404, "not_found", "There is nothing at this path.", null, call.trace());
  }

  private static HttpAnswer wrongMethod(Call call, Routing.WrongMethod wrong) {
    String allowed = wrong.allowed().stream().sorted().collect(Collectors.joining(", "));
    return ErrorAnswers.methodNotAllowed(call.trace(), allowed);
  }

  private HttpAnswer failure(Call call, HttpRequest request, Throwable failure) {
    log.error(
        "{}: {} {} failed, trace {}",
        name,
        request.method(),
        request.target().path(),
        call.trace(),
        failure);
    return ErrorAnswers.internalError(call.trace());
  }

  @Override
  public HttpAnswer unreadable(int status) {
    return metrics.counted(
        name,
        ErrorAnswers.of(
                status, "invalid_request", "The request could not be read.", null, TraceId.random())
            .closing());
  }
}
