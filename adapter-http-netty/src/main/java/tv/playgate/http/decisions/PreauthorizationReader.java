package tv.playgate.http.decisions;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.decision.PreauthorizationRequest;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.DeviceInfo;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.exchange.RequestBody;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.decisions.DeviceIdentifierHeader;
import tv.playgate.http.wire.decisions.DeviceInfoHeader;
import tv.playgate.http.wire.decisions.ResourcesReader;
import tv.playgate.http.wire.json.JsonMediaType;
import tv.playgate.http.wire.json.MalformedJsonException;

/**
 * Reads a preauthorization request from HTTP: content type, device headers, MVPD, body, in that
 * order; the first bad part is the fault (pass-decisions §4, steps 5 to 8).
 */
final class PreauthorizationReader {

  private PreauthorizationReader() {}

  static Reading<PreauthorizationRequest> read(
      HttpRequest request,
      PathVariables variables,
      ClientRegistration client,
      DeviceAddress address) {
    if (!JsonMediaType.fits(request.headers().first("content-type"))) {
      return fault(ErrorCode.INVALID_PARAMETER_RESOURCES);
    }
    Optional<DeviceId> device =
        DeviceIdentifierHeader.read(request.headers().first(DeviceIdentifierHeader.NAME));
    if (device.isEmpty()) {
      return fault(ErrorCode.INVALID_HEADER_DEVICE_IDENTIFIER);
    }
    Optional<DeviceInfo> info =
        DeviceInfoHeader.read(request.headers().first(DeviceInfoHeader.NAME));
    if (info.isEmpty()) {
      return fault(ErrorCode.INVALID_HEADER_DEVICE_INFO);
    }
    if (!IdentifierForm.fits(variables.at(1))) {
      return fault(ErrorCode.INVALID_PARAMETER_MVPD);
    }
    return resources(request.body())
        .map(
            resources ->
                read(
                    new PreauthorizationRequest(
                        integration(variables),
                        client.id(),
                        device.get(),
                        Platform.of(info.get()),
                        address,
                        resources)))
        .orElseGet(() -> fault(ErrorCode.INVALID_PARAMETER_RESOURCES));
  }

  private static Optional<List<Resource>> resources(RequestBody body) {
    return body.fold(PreauthorizationReader::resources, Optional::empty);
  }

  private static Optional<List<Resource>> resources(byte[] body) {
    try {
      return Optional.of(ResourcesReader.read(body));
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }

  private static IntegrationId integration(PathVariables variables) {
    return new IntegrationId(new ServiceProviderId(variables.at(0)), new MvpdId(variables.at(1)));
  }

  private static Reading<PreauthorizationRequest> read(PreauthorizationRequest request) {
    return new Reading.Read<>(request);
  }

  private static Reading<PreauthorizationRequest> fault(ErrorCode code) {
    return new Reading.Fault<>(code);
  }
}
