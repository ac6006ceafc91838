package tv.playgate.http.decisions;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.PathVariables;

/** Receives what is asked for a decision of either kind (pass-decisions §4, steps 4 to 8). */
final class DecisionReception {

  private final Reception reception;

  DecisionReception(Reception reception) {
    this.reception = reception;
  }

  CompletionStage<HttpAnswer> receive(
      Call call,
      HttpRequest request,
      PathVariables variables,
      Function<DecisionRequest, CompletionStage<HttpAnswer>> decide) {
    return reception.receive(
        call,
        request,
        variables.at(0),
        DecisionReader::faultOf,
        (serviceProvider, viewer) ->
            DecisionReader.read(request.body(), serviceProvider, variables.at(1), viewer)
                .fold(decide, fault -> Reception.refused(call, fault)));
  }
}
