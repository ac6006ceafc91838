package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.RequestRate;
import tv.playgate.domain.license.SeesSwitch;

/** Writes the catalog's license servers. */
final class LicenseServerWriter {

  private LicenseServerWriter() {}

  static void write(JsonGenerator json, LicenseServer server) throws IOException {
    json.writeStringField("name", server.name().value());
    CatalogWriter.optional(json, "san", server.marks().san());
    CatalogWriter.optional(json, "subject", server.marks().subject());
    CatalogWriter.optional(json, "certificateSha256", server.marks().sha256());
    if (server.contents().only().isEmpty()) {
      json.writeStringField("contents", "all");
    } else {
      CatalogWriter.texts(
          json, "contents", server.contents().only().get().stream().map(ContentId::toString));
    }
    RequestRate rate = server.rate();
    if (rate != null) {
      json.writeNumberField("ratePerSecond", rate.perSecond());
      json.writeNumberField("burst", rate.burst());
    }
    compatibility(json, server);
  }

  private static void compatibility(JsonGenerator json, LicenseServer server) throws IOException {
    json.writeObjectFieldStart("compatibility");
    for (SeesSwitch candidate : SeesSwitch.values()) {
      if (server.has(candidate)) {
        json.writeBooleanField(candidate.wireName(), true);
      }
    }
    json.writeEndObject();
  }
}
