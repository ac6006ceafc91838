package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.DrmParameters;
import tv.playgate.domain.license.Requirement;
import tv.playgate.domain.license.TokenUrl;

/** Writes the catalog's contents; no key is among their members. */
final class ContentWriter {

  private ContentWriter() {}

  static void write(JsonGenerator json, Content content) throws IOException {
    json.writeStringField("contentId", content.id().toString());
    json.writeStringField("drm", content.drm().wireName());
    json.writeStringField("kind", content.kind().wireName());
    CatalogWriter.optional(json, "keyId", content.keyId());
    json.writeStringField("tokenLifetime", content.terms().tokenLifetime().toString());
    CatalogWriter.optional(json, "rentalDuration", content.terms().rentalDuration());
    drmParameters(json, content);
    CatalogWriter.optional(json, "availableFrom", content.availableFrom());
    CatalogWriter.optional(json, "availableUntil", content.availableUntil());
    TokenUrl tokenUrl = content.tokenUrl();
    if (tokenUrl != null) {
      json.writeStringField("tokenUrl", tokenUrl.value());
    }
    requirement(json, content);
  }

  private static void drmParameters(JsonGenerator json, Content content) throws IOException {
    DrmParameters parameters = content.drmParameters();
    if (parameters != null) {
      json.writeObjectFieldStart("drmParameters");
      DrmParameterEntries.write(json, parameters);
      json.writeEndObject();
    }
  }

  private static void requirement(JsonGenerator json, Content content) throws IOException {
    Requirement requirement = content.requires();
    if (requirement != null) {
      json.writeObjectFieldStart("requires");
      json.writeStringField("serviceProvider", requirement.serviceProvider().value());
      json.writeStringField("resource", requirement.resource().value());
      CatalogWriter.texts(
          json,
          "acceptedSources",
          requirement.acceptedSources().stream().map(DecisionSource::wireName));
      json.writeEndObject();
    }
  }
}
