package tv.playgate.http.decisions;

import java.util.List;
import java.util.Optional;
import tv.playgate.domain.decision.DecisionRequest;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.viewer.Viewer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.exchange.RequestBody;
import tv.playgate.http.wire.decisions.ResourcesReader;
import tv.playgate.http.wire.json.JsonMediaType;
import tv.playgate.http.wire.json.MalformedJsonException;

/** Reads what is asked: content type, then MVPD, then body (pass-decisions §4, steps 5 and 8). */
final class DecisionReader {

  private DecisionReader() {}

  /** Whether the content type is one that can be read. */
  static Optional<ErrorCode> faultOf(HttpRequest request) {
    return JsonMediaType.fits(request.headers().only("content-type"))
        ? Optional.empty()
        : Optional.of(ErrorCode.INVALID_PARAMETER_RESOURCES);
  }

  static Reading<DecisionRequest> read(
      RequestBody body, ServiceProviderId serviceProvider, String mvpd, Viewer viewer) {
    if (!IdentifierForm.fits(mvpd)) {
      return new Reading.Fault<>(ErrorCode.INVALID_PARAMETER_MVPD);
    }
    IntegrationId integration = new IntegrationId(serviceProvider, new MvpdId(mvpd));
    return body.fold(DecisionReader::resources, Optional::<List<Resource>>empty)
        .<Reading<DecisionRequest>>map(
            resources -> new Reading.Read<>(new DecisionRequest(integration, viewer, resources)))
        .orElseGet(() -> new Reading.Fault<>(ErrorCode.INVALID_PARAMETER_RESOURCES));
  }

  private static Optional<List<Resource>> resources(byte[] body) {
    try {
      return Optional.of(ResourcesReader.read(body));
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
