package tv.playgate.http.admin;

import static tv.playgate.http.admin.AdminAnswers.invalid;
import static tv.playgate.http.admin.AdminAnswers.joined;
import static tv.playgate.http.admin.AdminAnswers.json;
import static tv.playgate.http.admin.AdminAnswers.notFound;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.RecordSignIns;
import tv.playgate.application.port.in.RecordSignIns.Outcome;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.AdminWriter;
import tv.playgate.http.wire.admin.InvalidRequestException;
import tv.playgate.http.wire.admin.Query;
import tv.playgate.http.wire.catalog.SignInReader;
import tv.playgate.http.wire.json.MalformedJsonException;

/**
 * {@code PUT}, {@code PATCH} and {@code DELETE
 * /admin/v1/signIns/{serviceProvider}/{mvpd}/{device}}: sign-ins, refreshes and sign-outs as the
 * operator's login service sees them. Each may be repeated.
 */
final class SignInEndpoints {

  private final RecordSignIns signIns;

  SignInEndpoints(RecordSignIns signIns) {
    this.signIns = signIns;
  }

  CompletionStage<HttpAnswer> signIn(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    ProfileKey key = key(request, variables);
    try {
      return answered(
          call,
          signIns.signIn(call, SignInReader.signIn(AdminBodies.of(request), key, call.instant())));
    } catch (MalformedJsonException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
  }

  CompletionStage<HttpAnswer> refresh(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    ProfileKey key = key(request, variables);
    try {
      return answered(
          call, signIns.refresh(call, key, SignInReader.refresh(AdminBodies.of(request))));
    } catch (MalformedJsonException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    }
  }

  CompletionStage<HttpAnswer> signOut(Call call, HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    return signIns
        .signOut(call, key(request, variables))
        .thenApply(outcome -> answer(call, outcome, profile -> HttpAnswer.empty(204)));
  }

  private static ProfileKey key(HttpRequest request, PathVariables variables)
      throws InvalidRequestException {
    Query query = Query.read(request.target().query(), "client");
    return PathKeys.profile(variables, query.value("client"));
  }

  private static CompletionStage<HttpAnswer> answered(Call call, CompletionStage<Outcome> done) {
    return done.thenApply(
        outcome -> answer(call, outcome, profile -> json(200, AdminWriter.recorded(profile))));
  }

  private static HttpAnswer answer(
      Call call, Outcome outcome, Function<Profile, HttpAnswer> recorded) {
    return outcome.fold(
        done -> recorded.apply(done.profile()),
        unknown -> notFound(call),
        refused -> invalid(call, joined(refused.problems())));
  }
}
