package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.TraceId;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.error.ErrorAction;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.http.wire.json.JsonBytes;

/**
 * Writes enhanced errors (pass-decisions §2.2). The order of members differs between an error that
 * is a whole body and one inside a decision, as it does in the published samples.
 */
public final class EnhancedErrorWriter {

  private static final String HELP_URL =
      "https://experienceleague.adobe.com/docs/pass/authentication/auth-features/error-reportn/"
          + "enhanced-error-codes.html";

  private EnhancedErrorWriter() {}

  /** The HTTP status of a body that is this error. */
  public static int status(ErrorCode code) {
    return ErrorText.of(code).status();
  }

  /** A body that is this error. */
  public static byte[] body(EnhancedError error, TraceId trace) {
    return body(error, status(error.code()), trace);
  }

  /** A body that is this error under another status. */
  public static byte[] body(EnhancedError error, int status, TraceId trace) {
    ErrorCode code = error.code();
    return body(
        new Members(
            code.action(), status, code.wireName(), ErrorText.of(code).message(), error.details()),
        trace);
  }

  /**
   * A body of the same shape for what the published table has no code for: paths that nobody
   * serves, and the admin address.
   */
  public static byte[] body(
      int status, String code, String message, @Nullable String details, TraceId trace) {
    return body(new Members(ErrorAction.NONE, status, code, message, details), trace);
  }

  private static byte[] body(Members error, TraceId trace) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("action", error.action.wireName());
          error.writeStatusCodeMessageDetails(json);
          json.writeStringField("helpUrl", HELP_URL);
          json.writeStringField("trace", trace.toString());
          json.writeEndObject();
        });
  }

  /** Writes the error of one decision. */
  static void writeInDecision(JsonGenerator json, EnhancedError error, TraceId trace)
      throws IOException {
    ErrorText text = ErrorText.of(error.code());
    json.writeStartObject();
    new Members(
            error.code().action(),
            text.status(),
            error.code().wireName(),
            text.message(),
            error.details())
        .writeStatusCodeMessageDetails(json);
    json.writeStringField("helpUrl", HELP_URL);
    json.writeStringField("action", error.code().action().wireName());
    json.writeStringField("trace", trace.toString());
    json.writeEndObject();
  }

  private record Members(
      ErrorAction action, int status, String code, String message, @Nullable String details) {

    void writeStatusCodeMessageDetails(JsonGenerator json) throws IOException {
      json.writeNumberField("status", status);
      json.writeStringField("code", code);
      json.writeStringField("message", message);
      if (details != null) {
        json.writeStringField("details", details);
      }
    }
  }
}
