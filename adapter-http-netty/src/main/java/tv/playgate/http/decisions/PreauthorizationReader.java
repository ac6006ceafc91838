package tv.playgate.http.decisions;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.decision.PreauthorizationRequest;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.viewer.Viewer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.exchange.RequestBody;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.decisions.ResourcesReader;
import tv.playgate.http.wire.json.JsonMediaType;
import tv.playgate.http.wire.json.MalformedJsonException;

/**
 * Reads a preauthorization request from HTTP: content type, device headers, MVPD, body, in that
 * order; the first bad part is the fault (pass-decisions §4, steps 5 to 8).
 */
final class PreauthorizationReader {

  private final DeviceAddresses addresses;
  private final ViewerReader viewers = new ViewerReader();

  PreauthorizationReader(DeviceAddresses addresses) {
    this.addresses = addresses;
  }

  Reading<PreauthorizationRequest> read(
      HttpRequest request, PathVariables variables, ClientRegistration client) {
    if (!JsonMediaType.fits(request.headers().only("content-type"))) {
      return fault(ErrorCode.INVALID_PARAMETER_RESOURCES);
    }
    return viewers
        .read(request.headers(), client.id(), addresses.of(request, client))
        .fold(viewer -> read(request, variables, viewer), PreauthorizationReader::fault);
  }

  private static Reading<PreauthorizationRequest> read(
      HttpRequest request, PathVariables variables, Viewer viewer) {
    if (!IdentifierForm.fits(variables.at(1))) {
      return fault(ErrorCode.INVALID_PARAMETER_MVPD);
    }
    return resources(request.body())
        .map(resources -> read(request(integration(variables), viewer, resources)))
        .orElseGet(() -> fault(ErrorCode.INVALID_PARAMETER_RESOURCES));
  }

  private static PreauthorizationRequest request(
      IntegrationId integration, Viewer viewer, List<Resource> resources) {
    return new PreauthorizationRequest(
        integration,
        viewer.client(),
        viewer.device(),
        viewer.platform(),
        viewer.address(),
        resources);
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
