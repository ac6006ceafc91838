package tv.playgate.http.decisions;

import tv.playgate.http.exchange.HttpAnswer;

/** Answers that may hold credentials, which nobody must keep (pass-decisions §7). */
final class CredentialsAnswer {

  private static final String JSON = "application/json;charset=UTF-8";

  private CredentialsAnswer() {}

  static HttpAnswer of(int status, byte[] body) {
    return HttpAnswer.of(status, JSON, body)
        .with("cache-control", "no-store")
        .with("pragma", "no-cache");
  }
}
