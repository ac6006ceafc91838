package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.MvpdEndpoint;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.ServiceProvider;

/** Writes the catalog's entries about who is integrated with whom. */
final class IntegrationWriter {

  private IntegrationWriter() {}

  static void write(JsonGenerator json, ConfigurationEntries entries) throws IOException {
    CatalogWriter.array(
        json, "serviceProviders", entries.serviceProviders(), IntegrationWriter::serviceProvider);
    CatalogWriter.array(json, "mvpds", entries.mvpds(), IntegrationWriter::mvpd);
    CatalogWriter.array(
        json, "integrations", entries.integrations(), IntegrationWriter::integration);
    CatalogWriter.array(
        json, "degradationRules", entries.degradationRules(), IntegrationWriter::degradationRule);
  }

  private static void serviceProvider(JsonGenerator json, ServiceProvider provider)
      throws IOException {
    json.writeStringField("id", provider.id().value());
    json.writeStringField("name", provider.name());
  }

  private static void mvpd(JsonGenerator json, Mvpd mvpd) throws IOException {
    json.writeStringField("id", mvpd.id().value());
    json.writeStringField("name", mvpd.name());
    CatalogWriter.optional(json, "partnerMappingId", mvpd.partnerMappingId());
    json.writeObjectFieldStart("preauthorization");
    Optional<MvpdEndpoint> endpoint =
        mvpd.preauthorization()
            .fold(lineup -> Optional.empty(), forkJoin -> Optional.of(forkJoin.endpoint()));
    json.writeStringField("mechanism", endpoint.isPresent() ? "forkjoin" : "lineup");
    if (endpoint.isPresent()) {
      endpoint(json, endpoint.get());
    }
    json.writeEndObject();
    CatalogWriter.optional(json, "deadline", mvpd.deadline());
  }

  private static void endpoint(JsonGenerator json, MvpdEndpoint endpoint) throws IOException {
    json.writeStringField("protocol", "json");
    json.writeStringField("endpoint", endpoint.address().toString());
    json.writeStringField("timeout", endpoint.timeout().toString());
    json.writeNumberField("maxConcurrentCalls", endpoint.maxConcurrentCalls());
  }

  private static void integration(JsonGenerator json, Integration integration) throws IOException {
    integrationId(json, integration.id());
    json.writeBooleanField("enabled", integration.enabled());
    json.writeNumberField(
        "maxPreauthorizedResources", integration.maxPreauthorizedResources().max());
    json.writeObjectFieldStart("platforms");
    for (Map.Entry<Platform, ResourceLimit> limit :
        new TreeMap<>(integration.resourcesByPlatform()).entrySet()) {
      json.writeObjectFieldStart(limit.getKey().wireName());
      json.writeNumberField("maxPreauthorizedResources", limit.getValue().max());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeBooleanField("dummyPreauthorization", integration.dummyPreauthorization());
    json.writeStringField("authorizationTtl", integration.authorizationTtl().toString());
  }

  private static void integrationId(JsonGenerator json, IntegrationId id) throws IOException {
    json.writeStringField("serviceProvider", id.serviceProvider().value());
    json.writeStringField("mvpd", id.mvpd().value());
  }

  private static void degradationRule(JsonGenerator json, DegradationRule rule) throws IOException {
    json.writeStringField("id", rule.id().value());
    integrationId(json, rule.integration());
    json.writeStringField("kind", rule.kind().wireName());
    if (!rule.resources().isEmpty()) {
      CatalogWriter.texts(json, "resources", rule.resources().stream().sorted().toList());
    }
    json.writeStringField("from", rule.period().from().toString());
    json.writeStringField("until", rule.period().until().toString());
    CatalogWriter.optional(json, "message", rule.message());
    json.writeStringField("owner", rule.owner());
    json.writeStringField("why", rule.why());
  }
}
