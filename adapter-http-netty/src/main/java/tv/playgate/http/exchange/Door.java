package tv.playgate.http.exchange;

import java.util.concurrent.CompletionStage;

/** Answers requests: what a server serves. */
public interface Door {

  /** The door's name in metrics and logs. */
  String name();

  /**
   * Answers one request. Never throws and never fails: every trouble is an answer. Completes on the
   * calling thread where nothing had to be waited for.
   */
  CompletionStage<HttpAnswer> answer(HttpRequest request);

  /**
   * The answer to what is no readable request: ambiguous framing, a malformed head, a head that is
   * too large. The connection ends with it.
   *
   * @param status the fitting status, 400, 414 or 431
   */
  HttpAnswer unreadable(int status);
}
