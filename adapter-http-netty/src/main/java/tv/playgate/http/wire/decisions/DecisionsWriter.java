package tv.playgate.http.wire.decisions;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tv.playgate.application.TraceId;
import tv.playgate.domain.decision.Preauthorization;
import tv.playgate.domain.error.EnhancedError;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.resource.Resource;
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
    writeHead(json, integration, decision.resource(), decision.source(), decision.authorized());
    Optional<EnhancedError> error = decision.error();
    if (error.isPresent()) {
      json.writeFieldName("error");
      EnhancedErrorWriter.writeInDecision(json, error.get(), trace);
    }
    json.writeEndObject();
  }

  /** Writes the members that decisions of both kinds have. */
  static void writeHead(
      JsonGenerator json,
      IntegrationId integration,
      Resource resource,
      DecisionSource source,
      boolean authorized)
      throws IOException {
    json.writeStringField("resource", resource.value());
    json.writeStringField("serviceProvider", integration.serviceProvider().value());
    json.writeStringField("mvpd", integration.mvpd().value());
    json.writeStringField("source", source.wireName());
    json.writeBooleanField("authorized", authorized);
  }
}
