package tv.playgate.http.decisions;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.AdmitClient;
import tv.playgate.application.port.in.PreauthorizeResources;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.decision.PreauthorizationRequest;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.decisions.BearerHeader;
import tv.playgate.http.wire.decisions.DecisionsWriter;

/**
 * {@code POST /api/v2/{serviceProvider}/decisions/preauthorize/{mvpd}}: admits the client, reads
 * the request, has it decided and writes the decisions (pass-decisions §4).
 */
final class PreauthorizeEndpoint implements Endpoint {

  private static final Logger log = LoggerFactory.getLogger(PreauthorizeEndpoint.class);
  private static final String JSON = "application/json;charset=UTF-8";

  private final AdmitClient admission;
  private final PreauthorizeResources preauthorization;
  private final PreauthorizationReader reader;
  private final DecisionMetrics metrics;

  PreauthorizeEndpoint(
      AdmitClient admission,
      PreauthorizeResources preauthorization,
      DeviceAddresses addresses,
      DecisionMetrics metrics) {
    this.admission = admission;
    this.preauthorization = preauthorization;
    this.reader = new PreauthorizationReader(addresses);
    this.metrics = metrics;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(
      Call call, HttpRequest request, PathVariables variables) {
    if (!IdentifierForm.fits(variables.at(0))) {
      return now(refusal(call, ErrorCode.INVALID_PARAMETER_SERVICE_PROVIDER));
    }
    ServiceProviderId serviceProvider = new ServiceProviderId(variables.at(0));
    String token = BearerHeader.read(request.headers().only(BearerHeader.NAME)).orElse(null);
    return admission
        .admit(call, token, serviceProvider)
        .thenCompose(
            result ->
                result.fold(
                    admitted -> read(call, request, variables, admitted.client()),
                    turnedAway -> now(ErrorAnswers.of(turnedAway.error(), call.trace()))));
  }

  private CompletionStage<HttpAnswer> read(
      Call call, HttpRequest request, PathVariables variables, ClientRegistration client) {
    return reader
        .read(request, variables, client)
        .fold(
            preauthorizationRequest -> decide(call, preauthorizationRequest),
            fault -> now(refusal(call, fault)));
  }

  private CompletionStage<HttpAnswer> decide(Call call, PreauthorizationRequest request) {
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
    metrics.count(integration.mvpd(), decided.decisions());
    if (log.isDebugEnabled()) {
      decided
          .decisions()
          .forEach(d -> log.debug("decisions: trace {}: {}", call.trace(), d.reason().describe()));
    }
    return HttpAnswer.of(
        200, JSON, DecisionsWriter.write(integration, decided.decisions(), call.trace()));
  }

  private static HttpAnswer refusal(Call call, ErrorCode code) {
    return ErrorAnswers.of(EnhancedError.of(code), call.trace());
  }

  private static CompletionStage<HttpAnswer> now(HttpAnswer answer) {
    return CompletableFuture.completedFuture(answer);
  }
}
