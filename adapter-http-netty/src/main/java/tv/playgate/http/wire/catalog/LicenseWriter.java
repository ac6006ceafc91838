package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.TokenUrl;

/** Writes the catalog's entries about licenses; no key is among their members. */
final class LicenseWriter {

  private LicenseWriter() {}

  static void licenseServer(JsonGenerator json, LicenseServer server) throws IOException {
    json.writeStringField("name", server.name().value());
    CatalogWriter.optional(json, "san", server.marks().san());
    CatalogWriter.optional(json, "certificateSha256", server.marks().sha256());
    if (server.contents().only().isEmpty()) {
      json.writeStringField("contents", "all");
    } else {
      CatalogWriter.texts(
          json, "contents", server.contents().only().get().stream().map(ContentId::toString));
    }
  }

  static void content(JsonGenerator json, Content content) throws IOException {
    json.writeStringField("contentId", content.id().toString());
    json.writeStringField("drm", content.drm().wireName());
    json.writeStringField("kind", content.kind().wireName());
    json.writeStringField("tokenLifetime", content.terms().tokenLifetime().toString());
    CatalogWriter.optional(json, "rentalDuration", content.terms().rentalDuration());
    CatalogWriter.optional(json, "availableFrom", content.availableFrom());
    CatalogWriter.optional(json, "availableUntil", content.availableUntil());
    TokenUrl tokenUrl = content.tokenUrl();
    if (tokenUrl != null) {
      json.writeStringField("tokenUrl", tokenUrl.value());
    }
  }
}
