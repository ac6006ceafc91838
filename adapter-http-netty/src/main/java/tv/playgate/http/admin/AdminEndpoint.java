package tv.playgate.http.admin;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.InvalidRequestException;

/** Answers the requests of one route to whoever may make them. */
@FunctionalInterface
interface AdminEndpoint {

  /**
   * Answers one request.
   *
   * @throws InvalidRequestException if it cannot be understood, and nothing was done
   */
  CompletionStage<HttpAnswer> answer(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException;
}
