package tv.playgate.http.admin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.InvalidRequestException;
import tv.playgate.http.wire.decisions.BearerHeader;

/**
 * Lets only those through who carry a token that opens the endpoint, and answers those whose
 * request is invalid. The admin token opens everything, the ingest token what an operator's own
 * backend tells of viewers: sign-ins and viewer sessions.
 */
final class Guard {

  private final List<Secret> forAdmins;
  private final List<Secret> forIngest;

  Guard(Secret adminToken, @Nullable Secret ingestToken) {
    this.forAdmins = List.of(adminToken);
    this.forIngest = Stream.concat(Stream.of(adminToken), Stream.ofNullable(ingestToken)).toList();
  }

  Endpoint admins(AdminEndpoint endpoint) {
    return before(endpoint, forAdmins);
  }

  Endpoint ingest(AdminEndpoint endpoint) {
    return before(endpoint, forIngest);
  }

  private static Endpoint before(AdminEndpoint endpoint, List<Secret> tokens) {
    return (call, request, variables) ->
        carriesOneOf(tokens, request)
            ? answer(endpoint, call, request, variables)
            : AdminAnswers.now(refusal(call));
  }

  private static boolean carriesOneOf(List<Secret> tokens, HttpRequest request) {
    Optional<Secret> carried =
        BearerHeader.read(request.headers().only(BearerHeader.NAME)).map(Secret::of);
    return carried.isPresent() && tokens.stream().anyMatch(carried.get()::equals);
  }

  private static CompletionStage<HttpAnswer> answer(
      AdminEndpoint endpoint, Call call, HttpRequest request, PathVariables variables) {
    try {
      return endpoint.answer(call, request, variables);
    } catch (InvalidRequestException e) {
      return AdminAnswers.now(AdminAnswers.invalid(call, String.valueOf(e.getMessage())));
    }
  }

  private static HttpAnswer refusal(Call call) {
    return ErrorAnswers.of(
            401,
            "invalid_admin_token",
            "The admin token is missing or invalid.",
            null,
            call.trace())
        .with("www-authenticate", "Bearer");
  }
}
