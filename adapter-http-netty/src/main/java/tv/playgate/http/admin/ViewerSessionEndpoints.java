package tv.playgate.http.admin;

import static tv.playgate.http.admin.AdminAnswers.invalid;
import static tv.playgate.http.admin.AdminAnswers.joined;
import static tv.playgate.http.admin.AdminAnswers.json;
import static tv.playgate.http.admin.AdminAnswers.notFound;
import static tv.playgate.http.admin.AdminAnswers.now;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ManageViewerSessions;
import tv.playgate.application.port.in.ManageViewerSessions.Outcome;
import tv.playgate.domain.session.ViewerSessionId;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.InvalidRequestException;
import tv.playgate.http.wire.admin.Query;
import tv.playgate.http.wire.admin.ViewerSessionWriter;
import tv.playgate.http.wire.catalog.ViewerSessionReader;
import tv.playgate.http.wire.json.MalformedJsonException;

/**
 * {@code POST /admin/v1/viewerSessions}, and {@code GET} and {@code DELETE
 * /admin/v1/viewerSessions/{id}}: who stands behind which customer cookie, as the operator's
 * backend knows. The cookie is in one answer and nowhere else.
 */
final class ViewerSessionEndpoints {

  private final ManageViewerSessions sessions;

  ViewerSessionEndpoints(ManageViewerSessions sessions) {
    this.sessions = sessions;
  }

  CompletionStage<HttpAnswer> open(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    takesNoParameters(request);
    return sessions
        .open(call, order(call, request))
        .thenApply(
            outcome ->
                outcome.fold(
                    ViewerSessionEndpoints::opened,
                    refused -> invalid(call, joined(refused.problems()))));
  }

  private static ManageViewerSessions.Order order(Call call, HttpRequest request)
      throws InvalidRequestException {
    try {
      return ViewerSessionReader.read(AdminBodies.of(request), call.instant());
    } catch (MalformedJsonException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
  }

  private static HttpAnswer opened(Outcome.Opened opened) {
    return json(201, ViewerSessionWriter.opened(opened.session(), opened.cookie()))
        .with("cache-control", "no-store");
  }

  CompletionStage<HttpAnswer> show(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    return ofSession(call, request, variables, this::shown);
  }

  private CompletionStage<HttpAnswer> shown(Call call, ViewerSessionId id) {
    return sessions
        .show(call, id)
        .thenApply(
            found ->
                found
                    .map(use -> json(200, ViewerSessionWriter.shown(use)))
                    .orElseGet(() -> notFound(call)));
  }

  CompletionStage<HttpAnswer> revoke(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    return ofSession(call, request, variables, this::revoked);
  }

  private CompletionStage<HttpAnswer> revoked(Call call, ViewerSessionId id) {
    return sessions.revoke(call, id).thenApply(was -> was ? HttpAnswer.empty(204) : notFound(call));
  }

  private static CompletionStage<HttpAnswer> ofSession(
      Call call,
      HttpRequest request,
      PathVariables variables,
      BiFunction<Call, ViewerSessionId, CompletionStage<HttpAnswer>> then)
      throws InvalidRequestException {
    takesNoParameters(request);
    Optional<ViewerSessionId> id = ViewerSessionId.parse(variables.at(0));
    return id.isEmpty() ? now(notFound(call)) : then.apply(call, id.get());
  }

  private static void takesNoParameters(HttpRequest request) throws InvalidRequestException {
    Query.read(request.target().query());
  }
}
