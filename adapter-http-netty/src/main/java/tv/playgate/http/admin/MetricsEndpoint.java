package tv.playgate.http.admin;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.PathVariables;

/** {@code GET /metrics}, in the text format of Prometheus. */
final class MetricsEndpoint implements Endpoint {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry metrics;

  MetricsEndpoint(PrometheusMeterRegistry metrics) {
    this.metrics = metrics;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(
      Call call, HttpRequest request, PathVariables variables) {
    byte[] text = metrics.scrape().getBytes(StandardCharsets.UTF_8);
    return CompletableFuture.completedFuture(HttpAnswer.of(200, TEXT, text));
  }
}
