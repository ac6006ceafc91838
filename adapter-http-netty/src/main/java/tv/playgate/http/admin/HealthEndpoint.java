package tv.playgate.http.admin;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.AdminWriter;

/** {@code GET /health/live} and {@code /health/ready}. */
final class HealthEndpoint {

  private static final String JSON = "application/json;charset=UTF-8";

  private final Readiness readiness;

  HealthEndpoint(Readiness readiness) {
    this.readiness = readiness;
  }

  /** Whoever can answer is alive. */
  static CompletionStage<HttpAnswer> live(Call call, HttpRequest request, PathVariables path) {
    return answer(200, "live", List.of());
  }

  CompletionStage<HttpAnswer> ready(Call call, HttpRequest request, PathVariables path) {
    List<String> missing = readiness.missing();
    return missing.isEmpty() ? answer(200, "ready", missing) : answer(503, "not ready", missing);
  }

  private static CompletionStage<HttpAnswer> answer(
      int status, String health, List<String> missing) {
    return CompletableFuture.completedFuture(
        HttpAnswer.of(status, JSON, AdminWriter.health(health, missing)));
  }
}
