package tv.playgate.http.admin;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import tv.playgate.application.Call;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.routing.ErrorAnswers;

/** The answers that endpoints of the admin address have in common. */
final class AdminAnswers {

  private static final String JSON = "application/json;charset=UTF-8";

  /** How much of what is wrong one answer tells. */
  private static final int MAX_SENTENCES = 100;

  private AdminAnswers() {}

  static HttpAnswer json(int status, byte[] body) {
    return HttpAnswer.of(status, JSON, body);
  }

  static HttpAnswer invalid(Call call, String details) {
    return ErrorAnswers.of(
        400,
        "invalid_request",
        "The request is invalid; nothing was changed.",
        details,
        call.trace());
  }

  static HttpAnswer notFound(Call call) {
    return ErrorAnswers.of(404, "not_found", "There is no such entry.", null, call.trace());
  }

  static String joined(List<String> sentences) {
    String first = sentences.stream().limit(MAX_SENTENCES).collect(Collectors.joining("; "));
    int more = sentences.size() - MAX_SENTENCES;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  static CompletionStage<HttpAnswer> now(HttpAnswer answer) {
    return CompletableFuture.completedFuture(answer);
  }
}
