package tv.playgate.http.admin;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ResetTemporaryAccess;
import tv.playgate.application.port.in.ResetTemporaryAccess.Outcome;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.temporary.IdentityHash;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.InvalidRequestException;
import tv.playgate.http.wire.admin.Query;

/**
 * {@code DELETE /reset-tempass/v3/reset} and {@code /reset-tempass/v3/reset/generic}: lets trials
 * begin anew (pass-decisions §5.2).
 */
final class TemporaryAccessEndpoints {

  private static final String SERVICE_PROVIDER = "requestor_id";
  private static final String MVPD = "mvpd_id";
  private static final String DEVICE = "device_id";
  private static final String IDENTITY = "key";
  private static final String ALL = "all";

  private final ResetTemporaryAccess resets;

  TemporaryAccessEndpoints(ResetTemporaryAccess resets) {
    this.resets = resets;
  }

  CompletionStage<HttpAnswer> ofDevice(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    Query query = Query.read(request.target().query(), SERVICE_PROVIDER, MVPD, DEVICE);
    IntegrationId integration = integration(query);
    Optional<String> named = named(query, DEVICE);
    Optional<DeviceId> device =
        named.isEmpty() ? Optional.empty() : Optional.of(PathKeys.device(DEVICE, named.get()));
    return resets
        .ofDevice(call, integration, device)
        .thenApply(outcome -> answer(call, integration, outcome));
  }

  CompletionStage<HttpAnswer> ofIdentity(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    Query query = Query.read(request.target().query(), SERVICE_PROVIDER, MVPD, IDENTITY);
    IntegrationId integration = integration(query);
    return resets
        .ofIdentity(call, integration, named(query, IDENTITY).map(IdentityHash::of))
        .thenApply(outcome -> answer(call, integration, outcome));
  }

  private static IntegrationId integration(Query query) throws InvalidRequestException {
    return PathKeys.integration(
        SERVICE_PROVIDER, query.required(SERVICE_PROVIDER), MVPD, query.required(MVPD));
  }

  /** Who is meant; empty means all. A blank name means nobody, and certainly not all. */
  private static Optional<String> named(Query query, String parameter)
      throws InvalidRequestException {
    Optional<String> value = query.value(parameter);
    if (value.filter(String::isBlank).isPresent()) {
      throw new InvalidRequestException(parameter + ": is blank; leave it out to reset all");
    }
    return value.filter(name -> !name.equals(ALL));
  }

  private static HttpAnswer answer(Call call, IntegrationId integration, Outcome outcome) {
    return outcome == Outcome.RESET
        ? HttpAnswer.empty(204)
        : AdminAnswers.invalid(
            call, "there is no integration " + integration + " that gives temporary access");
  }
}
