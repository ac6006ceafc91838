package tv.playgate.http.admin;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.PathVariables;
import tv.playgate.http.wire.admin.AdminWriter;

/** {@code GET /admin/v1/mediaTokenKeys} and {@code POST /admin/v1/mediaTokenKeys/rotations}. */
final class MediaTokenKeysEndpoints {

  private static final String JWK_SET = "application/jwk-set+json";

  private final MediaTokenKeys keys;

  MediaTokenKeysEndpoints(MediaTokenKeys keys) {
    this.keys = keys;
  }

  CompletionStage<HttpAnswer> show(Call call, HttpRequest request, PathVariables variables) {
    byte[] set = keys.publicSet().get().getBytes(StandardCharsets.UTF_8);
    return AdminAnswers.now(HttpAnswer.of(200, JWK_SET, set));
  }

  CompletionStage<HttpAnswer> rotate(Call call, HttpRequest request, PathVariables variables) {
    return keys.rotation()
        .apply(call)
        .thenApply(key -> AdminAnswers.json(201, AdminWriter.key(key)));
  }
}
