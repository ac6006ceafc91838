package tv.playgate.http.routing;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Endpoint {

  /**
   * Answers one request. May throw or fail if something is wrong inside; the door answers then.
   *
   * @param call the request's way through the house
   * @param request the request
   * @param variables the variable parts of its path, decoded
   */
  CompletionStage<HttpAnswer> answer(Call call, HttpRequest request, PathVariables variables);
}
