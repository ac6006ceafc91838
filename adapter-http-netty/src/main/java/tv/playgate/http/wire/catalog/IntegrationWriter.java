package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.ResourceLimit;
import tv.playgate.domain.integration.SettingOverrides;
import tv.playgate.domain.integration.StandingAgreement;

/** Writes the catalog's integrations and the rules on them. */
final class IntegrationWriter {

  private IntegrationWriter() {}

  static void integration(JsonGenerator json, Integration integration) throws IOException {
    integrationId(json, integration.id());
    json.writeBooleanField("enabled", integration.enabled());
    settings(json, SettingOverrides.of(integration.settings()));
    json.writeObjectFieldStart("platforms");
    for (Map.Entry<Platform, SettingOverrides> platform :
        new TreeMap<>(integration.platforms()).entrySet()) {
      json.writeObjectFieldStart(platform.getKey().wireName());
      settings(json, platform.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    StandingAgreement agreement = integration.standingDegradation();
    if (agreement != null) {
      standingDegradation(json, agreement);
    }
  }

  private static void standingDegradation(JsonGenerator json, StandingAgreement agreement)
      throws IOException {
    json.writeObjectFieldStart("standingDegradation");
    json.writeStringField("kind", agreement.kind().wireName());
    json.writeStringField("duration", agreement.duration().toString());
    json.writeEndObject();
  }

  private static void settings(JsonGenerator json, SettingOverrides settings) throws IOException {
    limit(json, "maxPreauthorizedResources", settings.maxPreauthorizedResources());
    limit(json, "maxAuthorizedResources", settings.maxAuthorizedResources());
    flag(json, "dummyPreauthorization", settings.dummyPreauthorization());
    CatalogWriter.optional(json, "authorizationTtl", settings.authorizationTtl());
    flag(json, "singleSignOn", settings.singleSignOn());
    flag(json, "enforcePlatformPermissions", settings.enforcePlatformPermissions());
    CatalogWriter.optional(json, "answerCacheTtl", settings.answerCacheTtl());
  }

  private static void limit(JsonGenerator json, String name, @Nullable ResourceLimit limit)
      throws IOException {
    if (limit != null) {
      json.writeNumberField(name, limit.max());
    }
  }

  private static void flag(JsonGenerator json, String name, @Nullable Boolean flag)
      throws IOException {
    if (flag != null) {
      json.writeBooleanField(name, flag);
    }
  }

  static void integrationId(JsonGenerator json, IntegrationId id) throws IOException {
    json.writeStringField("serviceProvider", id.serviceProvider().value());
    json.writeStringField("mvpd", id.mvpd().value());
  }

  static void degradationRule(JsonGenerator json, DegradationRule rule) throws IOException {
    json.writeStringField("id", rule.id().value());
    integrationId(json, rule.integration());
    json.writeStringField("kind", rule.kind().wireName());
    if (!rule.resources().isEmpty()) {
      CatalogWriter.texts(json, "resources", rule.resources().stream());
    }
    json.writeStringField("from", rule.period().from().toString());
    json.writeStringField("until", rule.period().until().toString());
    CatalogWriter.optional(json, "message", rule.message());
    json.writeStringField("owner", rule.owner());
    json.writeStringField("why", rule.why());
  }
}
