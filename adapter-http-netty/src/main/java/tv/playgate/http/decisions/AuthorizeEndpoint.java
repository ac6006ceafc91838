package tv.playgate.http.decisions;

import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.AuthorizeResources;
import tv.playgate.application.port.in.AuthorizeResources.AuthorizedResource;
import tv.playgate.domain.decision.Authorization;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.decisions.AuthorizationsWriter;
import tv.playgate.http.wire.decisions.DenialHeaders;

/**
 * {@code POST /api/v2/{serviceProvider}/decisions/authorize/{mvpd}}: receives the request, has it
 * decided and writes the decisions with their media tokens (pass-decisions §4, §10).
 */
final class AuthorizeEndpoint implements Endpoint {

  private static final Logger log = LoggerFactory.getLogger(AuthorizeEndpoint.class);
  private static final String JSON = "application/json;charset=UTF-8";

  private final DecisionReception reception;
  private final AuthorizeResources authorization;
  private final DecisionMetrics metrics;

  AuthorizeEndpoint(
      DecisionReception reception, AuthorizeResources authorization, DecisionMetrics metrics) {
    this.reception = reception;
    this.authorization = authorization;
    this.metrics = metrics;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(
      Call call, HttpRequest request, PathVariables variables) {
    return reception.receive(call, request, variables, asked -> decide(call, asked));
  }

  private CompletionStage<HttpAnswer> decide(Call call, DecisionRequest request) {
    return authorization
        .authorize(call, request)
        .thenApply(
            outcome ->
                outcome.fold(
                    decided -> decisions(call, request.integration(), decided),
                    rejected -> ErrorAnswers.of(rejected.error(), call.trace())));
  }

  private HttpAnswer decisions(
      Call call, IntegrationId integration, AuthorizeResources.Outcome.Decided decided) {
    decided.decisions().stream()
        .map(AuthorizedResource::decision)
        .forEach(decision -> record(call, integration, decision));
    HttpAnswer answer =
        HttpAnswer.of(
            200, JSON, AuthorizationsWriter.write(integration, decided.decisions(), call.trace()));
    for (Map.Entry<String, String> header : DenialHeaders.of(decided.decisions()).entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }

  private void record(Call call, IntegrationId integration, Authorization decision) {
    metrics.authorized(integration.mvpd(), decision.authorized(), decision.source());
    if (log.isDebugEnabled()) {
      log.debug("decisions: trace {}: {}", call.trace(), decision.reason().describe());
    }
  }
}
