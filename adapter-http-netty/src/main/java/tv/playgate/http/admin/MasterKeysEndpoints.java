package tv.playgate.http.admin;

import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.ErrorAnswers;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.AdminWriter;

/** {@code GET /admin/v1/masterKeys} and {@code POST /admin/v1/masterKeys/{work}}. */
final class MasterKeysEndpoints {

  private final MasterKeyWork keys;

  MasterKeysEndpoints(MasterKeyWork keys) {
    this.keys = keys;
  }

  CompletionStage<HttpAnswer> list(Call call, HttpRequest request, PathVariables variables) {
    return answered(call, "list");
  }

  CompletionStage<HttpAnswer> work(Call call, HttpRequest request, PathVariables variables) {
    return answered(call, variables.at(0));
  }

  private CompletionStage<HttpAnswer> answered(Call call, String work) {
    return keys.work(work)
        .thenApply(
            outcome ->
                outcome.fold(
                    done -> AdminAnswers.json(200, AdminWriter.said(done.said())),
                    refused ->
                        ErrorAnswers.of(
                            409,
                            "master_keys_refused",
                            "The master keys do not allow it.",
                            AdminAnswers.joined(refused.said()),
                            call.trace()),
                    unknown -> AdminAnswers.notFound(call)));
  }
}
