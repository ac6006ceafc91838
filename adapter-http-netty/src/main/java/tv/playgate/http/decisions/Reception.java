package tv.playgate.http.decisions;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.AdmitClient;
import tv.playgate.application.port.in.RecogniseSignOn;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.secret.Secret;
import tv.playgate.domain.viewer.Viewer;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.wire.decisions.BearerHeader;

/**
 * What every request to a service provider's paths goes through, in this order: the access token
 * with its service provider, the device's bucket, then who asks (pass-decisions §4, steps 4 to 7).
 * Safe for use by any number of threads.
 */
final class Reception {

  private final AdmitClient admission;
  private final DeviceThrottle throttle;
  private final RecogniseSignOn signOn;
  private final ViewerReader viewers = new ViewerReader();

  Reception(AdmitClient admission, DeviceThrottle throttle, RecogniseSignOn signOn) {
    this.admission = admission;
    this.throttle = throttle;
    this.signOn = signOn;
  }

  /** Answers a request once it is known whose it is. */
  @FunctionalInterface
  interface Answering {
    CompletionStage<HttpAnswer> answer(ServiceProviderId serviceProvider, Viewer viewer);
  }

  /** Looks at a request of an admitted client before its headers are read. */
  @FunctionalInterface
  interface FirstLook {

    /** Nothing is looked at. */
    FirstLook NONE = request -> Optional.empty();

    /** What is wrong; empty if nothing is. */
    Optional<ErrorCode> faultOf(HttpRequest request);
  }

  CompletionStage<HttpAnswer> receive(
      Call call,
      HttpRequest request,
      String serviceProvider,
      FirstLook firstLook,
      Answering answering) {
    String token = BearerHeader.read(request.headers().only(BearerHeader.NAME)).orElse(null);
    Optional<ServiceProviderId> named =
        Optional.of(serviceProvider).filter(IdentifierForm::fits).map(ServiceProviderId::new);
    return admission
        .admit(call, token, named)
        .thenCompose(
            result ->
                result.fold(
                    admitted ->
                        throttled(
                            call,
                            request,
                            admitted.client(),
                            firstLook,
                            viewer -> answering.answer(admitted.serviceProvider(), viewer)),
                    turnedAway -> now(ErrorAnswers.of(turnedAway.error(), call.trace()))));
  }

  /** Answers a request once it is known who asks. */
  @FunctionalInterface
  private interface Then {
    CompletionStage<HttpAnswer> answer(Viewer viewer);
  }

  private CompletionStage<HttpAnswer> throttled(
      Call call, HttpRequest request, ClientRegistration client, FirstLook firstLook, Then then) {
    return throttle
        .admit(request, client)
        .fold(
            address ->
                firstLook
                    .faultOf(request)
                    .map(fault -> refused(call, fault))
                    .orElseGet(() -> read(call, request, client, address, then)),
            Reception::now);
  }

  private CompletionStage<HttpAnswer> read(
      Call call, HttpRequest request, ClientRegistration client, DeviceAddress address, Then then) {
    return viewers
        .read(request.headers(), client.id(), address)
        .fold(
            viewer -> then.answer(recognised(call, request, viewer)),
            fault -> refused(call, fault));
  }

  private Viewer recognised(Call call, HttpRequest request, Viewer viewer) {
    SubjectTokens tokens = SubjectTokens.of(request.headers(), viewer.platform());
    Secret platform = tokens.platform();
    Secret service = tokens.service();
    return platform == null && service == null
        ? viewer
        : viewer.linkedBy(
            signOn.links(
                call,
                platform == null ? null : platform.reveal(),
                service == null ? null : service.reveal()));
  }

  /** The answer to a request with that fault. */
  static CompletionStage<HttpAnswer> refused(Call call, ErrorCode code) {
    return now(ErrorAnswers.of(EnhancedError.of(code), call.trace()));
  }

  private static CompletionStage<HttpAnswer> now(HttpAnswer answer) {
    return CompletableFuture.completedFuture(answer);
  }
}
