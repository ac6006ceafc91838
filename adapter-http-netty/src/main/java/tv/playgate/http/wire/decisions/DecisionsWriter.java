package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tv.playgate.application.TraceId;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.http.wire.json.JsonBytes;

/**
 * Writes the body of a decisions answer, its members in the published order (pass-decisions §2.1).
 */
public final class DecisionsWriter {

  private DecisionsWriter() {}

  /** The decisions about one integration. */
  public static byte[] write(
      IntegrationId integration, List<Preauthorization> decisions, TraceId trace) {
    return JsonBytes.of(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("decisions");
          for (Preauthorization decision : decisions) {
            writeDecision(json, integration, decision, trace);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeDecision(
      JsonGenerator json, IntegrationId integration, Preauthorization decision, TraceId trace)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("resource", decision.resource().value());
    json.writeStringField("serviceProvider", integration.serviceProvider().value());
    json.writeStringField("mvpd", integration.mvpd().value());
    json.writeStringField("source", decision.source().wireName());
    json.writeBooleanField("authorized", decision.authorized());
    Optional<EnhancedError> error = decision.error();
    if (error.isPresent()) {
      json.writeFieldName("error");
      EnhancedErrorWriter.writeInDecision(json, error.get(), trace);
    }
    json.writeEndObject();
  }
}
