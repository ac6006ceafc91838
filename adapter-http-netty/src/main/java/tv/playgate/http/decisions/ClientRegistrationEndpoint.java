package tv.playgate.http.decisions;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.RegisterClient;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.client.RegistrationError;
import tv.playgate.http.wire.client.RegistrationReader;
import tv.playgate.http.wire.client.RegistrationWriter;
import tv.playgate.http.wire.json.JsonMediaType;

/**
 * {@code POST /o/client/register}: credentials for an installation whose application vouches for it
 * by a software statement (pass-decisions §7).
 */
final class ClientRegistrationEndpoint implements Endpoint {

  private final RegisterClient registration;

  ClientRegistrationEndpoint(RegisterClient registration) {
    this.registration = registration;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(
      Call call, HttpRequest request, PathVariables variables) {
    Optional<RegistrationReader.Registration> read =
        Optional.of(request)
            .filter(r -> JsonMediaType.fits(r.headers().only("content-type")))
            .flatMap(r -> r.body().fold(RegistrationReader::read, Optional::empty));
    return read.isEmpty()
        ? CompletableFuture.completedFuture(refusal(RegistrationError.INVALID_REQUEST))
        : read.get().redirect().isMalformed()
            ? CompletableFuture.completedFuture(refusal(RegistrationError.INVALID_REDIRECT_URI))
            : registered(call, read.get());
  }

  private CompletionStage<HttpAnswer> registered(Call call, RegistrationReader.Registration asked) {
    return registration
        .register(call, asked.softwareStatement(), asked.redirect().address())
        .thenApply(
            outcome ->
                outcome.fold(
                    done -> CredentialsAnswer.of(201, RegistrationWriter.registered(done)),
                    refused -> refusal(RegistrationError.of(refused.fault()))));
  }

  private static HttpAnswer refusal(RegistrationError error) {
    return CredentialsAnswer.of(400, RegistrationWriter.refused(error));
  }
}
