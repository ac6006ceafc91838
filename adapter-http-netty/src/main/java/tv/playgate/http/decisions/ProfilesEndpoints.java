package tv.playgate.http.decisions;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ShowProfiles;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.identifier.IdentifierForm;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.viewer.Viewer;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.decisions.ProfilesWriter;

/**
 * {@code GET /api/v2/{serviceProvider}/profiles} and {@code …/profiles/{mvpd}} (pass-decisions
 * §11).
 */
final class ProfilesEndpoints {

  private static final String JSON = "application/json;charset=UTF-8";

  private final Reception reception;
  private final ShowProfiles profiles;

  ProfilesEndpoints(Reception reception, ShowProfiles profiles) {
    this.reception = reception;
    this.profiles = profiles;
  }

  CompletionStage<HttpAnswer> atAll(Call call, HttpRequest request, PathVariables variables) {
    return reception.receive(
        call,
        request,
        variables.at(0),
        Reception.FirstLook.NONE,
        (serviceProvider, viewer) -> answered(call, profiles.atAll(call, serviceProvider, viewer)));
  }

  CompletionStage<HttpAnswer> atOne(Call call, HttpRequest request, PathVariables variables) {
    return reception.receive(
        call,
        request,
        variables.at(0),
        Reception.FirstLook.NONE,
        (serviceProvider, viewer) -> atOne(call, serviceProvider, variables.at(1), viewer));
  }

  private CompletionStage<HttpAnswer> atOne(
      Call call, ServiceProviderId serviceProvider, String mvpd, Viewer viewer) {
    return IdentifierForm.fits(mvpd)
        ? answered(
            call,
            profiles.atOne(call, new IntegrationId(serviceProvider, new MvpdId(mvpd)), viewer))
        : Reception.refused(call, ErrorCode.INVALID_PARAMETER_MVPD);
  }

  private static CompletionStage<HttpAnswer> answered(
      Call call, CompletionStage<ShowProfiles.Outcome> outcome) {
    return outcome.thenApply(
        done ->
            done.fold(
                shown -> HttpAnswer.of(200, JSON, ProfilesWriter.write(shown.profiles())),
                rejected -> ErrorAnswers.of(rejected.error(), call.trace())));
  }
}
