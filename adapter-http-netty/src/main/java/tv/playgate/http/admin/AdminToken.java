package tv.playgate.http.admin;

import java.util.concurrent.CompletableFuture;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.wire.decisions.BearerHeader;

/** Lets only those through who carry the admin token. */
final class AdminToken {

  private final Secret token;

  AdminToken(Secret token) {
    this.token = token;
  }

  Endpoint before(Endpoint endpoint) {
    return (call, request, variables) ->
        BearerHeader.read(request.headers().only(BearerHeader.NAME))
                .map(Secret::of)
                .filter(token::equals)
                .isPresent()
            ? endpoint.answer(call, request, variables)
            : CompletableFuture.completedFuture(
                ErrorAnswers.of(
                        401,
                        "invalid_admin_token",
                        "The admin token is missing or invalid.",
                        null,
                        call.trace())
                    .with("www-authenticate", "Bearer"));
  }
}
