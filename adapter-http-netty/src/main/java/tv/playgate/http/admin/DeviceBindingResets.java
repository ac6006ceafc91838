package tv.playgate.http.admin;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ResetDeviceBinding;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.InvalidRequestException;
import tv.playgate.http.wire.admin.Query;
import tv.playgate.http.wire.catalog.CookieReader;
import tv.playgate.http.wire.json.MalformedJsonException;

/**
 * {@code POST /admin/v1/deviceBindings/resets}: lets a customer cookie be bound to another device.
 * The cookie travels in the body, for paths are logged.
 */
final class DeviceBindingResets implements AdminEndpoint {

  private final ResetDeviceBinding bindings;

  DeviceBindingResets(ResetDeviceBinding bindings) {
    this.bindings = bindings;
  }

  @Override
  public CompletionStage<HttpAnswer> answer(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    Query.read(request.target().query());
    return bindings
        .reset(call, cookie(request))
        .thenApply(was -> was ? HttpAnswer.empty(204) : AdminAnswers.notFound(call));
  }

  private static CustomerCookie cookie(HttpRequest request) throws InvalidRequestException {
    try {
      return CookieReader.read(AdminBodies.of(request));
    } catch (MalformedJsonException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
  }
}
