package tv.playgate.http.routing;

import org.jspecify.annotations.Nullable;
import tv.playgate.application.TraceId;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.wire.decisions.EnhancedErrorWriter;

/** Answers that are one enhanced error. */
public final class ErrorAnswers {

  private static final String JSON = "application/json;charset=UTF-8";
  private static final int UNAUTHORIZED = 401;

  private ErrorAnswers() {}

  /** The error under its own status; 401 says how to authenticate (pass-decisions §13, D9). */
  public static HttpAnswer of(EnhancedError error, TraceId trace) {
    int status = EnhancedErrorWriter.status(error.code());
    HttpAnswer answer = HttpAnswer.of(status, JSON, EnhancedErrorWriter.body(error, trace));
    return status == UNAUTHORIZED ? answer.with("www-authenticate", "Bearer") : answer;
  }

  /** The path takes other methods only (pass-decisions §13, D10). */
  public static HttpAnswer methodNotAllowed(TraceId trace, String allowed) {
    byte[] body =
        EnhancedErrorWriter.body(EnhancedError.of(ErrorCode.INTERNAL_SERVER_ERROR), 405, trace);
    return HttpAnswer.of(405, JSON, body).with("allow", allowed);
  }

  /** Something went wrong inside. */
  public static HttpAnswer internalError(TraceId trace) {
    return of(EnhancedError.of(ErrorCode.INTERNAL_SERVER_ERROR), trace);
  }

  /** An error in the same shape that the published table has no code for. */
  public static HttpAnswer of(
      int status, String code, String message, @Nullable String details, TraceId trace) {
    return HttpAnswer.of(
        status, JSON, EnhancedErrorWriter.body(status, code, message, details, trace));
  }
}
