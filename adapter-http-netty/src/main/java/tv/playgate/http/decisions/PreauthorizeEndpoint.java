package tv.playgate.http.decisions;

import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.decisions.DecisionsWriter;

/**
 * {@code POST /api/v2/{serviceProvider}/decisions/preauthorize/{mvpd}}: receives the request, has
 * it decided and writes the decisions (pass-decisions §4).
 */
final class PreauthorizeEndpoint implements Endpoint {

  private static final Logger log = LoggerFactory.getLogger(PreauthorizeEndpoint.class);
  private static final String JSON = "application/json;charset=UTF-8";

  private final DecisionReception reception;
  private final PreauthorizeResources preauthorization;
  private final DecisionMetrics metrics;

  PreauthorizeEndpoint(
      DecisionReception reception,
      PreauthorizeResources preauthorization,
      DecisionMetrics metrics) {
    this.reception = reception;
    this.preauthorization = preauthorization;
    this.metrics = metrics;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(
      Call call, HttpRequest request, PathVariables variables) {
    return reception.receive(call, request, variables, asked -> decide(call, asked));
  }

  private CompletionStage<HttpAnswer> decide(Call call, DecisionRequest request) {
    return preauthorization
        .preauthorize(call, request)
        .thenApply(
            outcome ->
                outcome.fold(
                    decided -> decisions(call, request.integration(), decided),
                    rejected -> ErrorAnswers.of(rejected.error(), call.trace())));
  }

  private HttpAnswer decisions(
      Call call, IntegrationId integration, PreauthorizeResources.Outcome.Decided decided) {
    decided
        .decisions()
        .forEach(d -> metrics.preauthorized(integration.mvpd(), d.authorized(), d.source()));
    if (log.isDebugEnabled()) {
      decided
          .decisions()
          .forEach(d -> log.debug("decisions: trace {}: {}", call.trace(), d.reason().describe()));
    }
    return HttpAnswer.of(
        200, JSON, DecisionsWriter.write(integration, decided.decisions(), call.trace()));
  }
}
