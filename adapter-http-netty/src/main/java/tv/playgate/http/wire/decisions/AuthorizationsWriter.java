package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tv.playgate.application.TraceId;
import tv.playgate.application.port.in.AuthorizeResources.AuthorizedResource;
import tv.playgate.application.port.in.AuthorizeResources.MediaToken;
import tv.playgate.domain.decision.Authorization;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.time.Period;
import tv.playgate.http.wire.json.JsonBytes;

/**
 * Writes the body of an authorization's answer: decisions with their media tokens, all times in
 * milliseconds since 1970 (pass-decisions §10).
 */
public final class AuthorizationsWriter {

  private AuthorizationsWriter() {}

  /** The decisions about one integration. */
  public static byte[] write(
      IntegrationId integration, List<AuthorizedResource> decisions, TraceId trace) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("decisions");
          for (AuthorizedResource decision : decisions) {
            writeDecision(json, integration, decision, trace);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeDecision(
      JsonGenerator json, IntegrationId integration, AuthorizedResource authorized, TraceId trace)
      throws IOException {
    Authorization decision = authorized.decision();
    json.writeStartObject();
    DecisionsWriter.writeHead(
        json, integration, decision.resource(), decision.source(), decision.authorized());
    MediaToken token = authorized.token();
    if (token != null) {
      writeToken(json, token);
    }
    Period validity = decision.validity();
    if (validity != null) {
      writePeriod(json, validity);
    }
    Optional<EnhancedError> error = decision.error();
    if (error.isPresent()) {
      json.writeFieldName("error");
      EnhancedErrorWriter.writeInDecision(json, error.get(), trace);
    }
    json.writeEndObject();
  }

  private static void writeToken(JsonGenerator json, MediaToken token) throws IOException {
    json.writeObjectFieldStart("token");
    writePeriod(json, token.validity());
    json.writeStringField("serializedToken", token.serialized());
    json.writeEndObject();
  }

  private static void writePeriod(JsonGenerator json, Period period) throws IOException {
    json.writeNumberField("notBefore", period.from().toEpochMilli());
    json.writeNumberField("notAfter", period.until().toEpochMilli());
  }
}
