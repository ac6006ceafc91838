package tv.playgate.http.decisions;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.IssueAccessToken;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.secret.Secret;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.client.FormParameters;
import tv.playgate.http.wire.client.TokenRequestError;
import tv.playgate.http.wire.client.TokenWriter;

/**
 * {@code POST /o/client/token}: an access token for credentials, which travel in a form, in the
 * query, or in both (pass-decisions §7).
 */
final class ClientTokenEndpoint implements Endpoint {

  private static final String GRANT_TYPE = "client_credentials";

  private final IssueAccessToken tokens;

  ClientTokenEndpoint(IssueAccessToken tokens) {
    this.tokens = tokens;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(
      Call call, HttpRequest request, PathVariables variables) {
    return parameters(request)
        .map(parameters -> issue(call, parameters))
        .orElseGet(() -> refused(TokenRequestError.INVALID_REQUEST));
  }

  private static Optional<FormParameters> parameters(HttpRequest request) {
    return request
        .body()
        .fold(
            form ->
                FormParameters.read(
                    request.target().query(), new String(form, StandardCharsets.UTF_8)),
            Optional::empty);
  }

  private CompletionStage<HttpAnswer> issue(Call call, FormParameters parameters) {
    Optional<String> client = parameters.value("client_id").filter(IdentifierForm::fits);
    Optional<String> secret = parameters.value("client_secret");
    Optional<String> grantType = parameters.value("grant_type");
    if (client.isEmpty() || secret.isEmpty() || grantType.isEmpty()) {
      return refused(TokenRequestError.INVALID_REQUEST);
    }
    if (!grantType.get().equals(GRANT_TYPE)) {
      return refused(TokenRequestError.UNSUPPORTED_GRANT_TYPE);
    }
    return tokens
        .issue(call, new ClientId(client.get()), Secret.of(secret.get()))
        .thenApply(
            outcome ->
                outcome.fold(
                    issued -> CredentialsAnswer.of(201, TokenWriter.issued(issued.token())),
                    unknown -> refusal(TokenRequestError.INVALID_CLIENT),
                    unauthorized -> refusal(TokenRequestError.UNAUTHORIZED_CLIENT)));
  }

  private static CompletionStage<HttpAnswer> refused(TokenRequestError error) {
    return CompletableFuture.completedFuture(refusal(error));
  }

  private static HttpAnswer refusal(TokenRequestError error) {
    return CredentialsAnswer.of(400, TokenWriter.refused(error));
  }
}
