package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.ExportCatalog.Export;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.client.Scope;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.TokenUrl;
import tv.playgate.domain.profile.Profile;
import tv.playgate.http.wire.json.JsonBytes;

/**
 * Writes a catalog document, version 1, that can be imported again. Secrets are not in it: an
 * import keeps the stored ones.
 */
public final class CatalogWriter {

  private static final int VERSION = 1;

  private CatalogWriter() {}

  /** The document. */
  public static byte[] write(Export export) {
    return JsonBytes.of(
        json -> {
          json.useDefaultPrettyPrinter();
          json.writeStartObject();
          json.writeNumberField("version", VERSION);
          json.writeNumberField("revision", export.revision().number());
          IntegrationWriter.write(json, export.configuration());
          array(
              json,
              "licenseServers",
              export.configuration().licenseServers(),
              CatalogWriter::licenseServer);
          array(json, "profiles", export.profiles(), CatalogWriter::profile);
          array(json, "clients", export.clients(), CatalogWriter::client);
          array(json, "contents", export.contents(), CatalogWriter::content);
          json.writeEndObject();
        });
  }

  /** Writes the members of one entry. */
  @FunctionalInterface
  interface EntryWriter<E> {
    void write(JsonGenerator json, E entry) throws IOException;
  }

  static <E> void array(
      JsonGenerator json, String name, Collection<E> entries, EntryWriter<E> writer)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (E entry : entries) {
      json.writeStartObject();
      writer.write(json, entry);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void texts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** Writes a member unless there is nothing to say. */
  static void optional(JsonGenerator json, String name, @Nullable Object value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  private static void licenseServer(JsonGenerator json, LicenseServer server) throws IOException {
    json.writeStringField("name", server.name().value());
    optional(json, "san", server.san());
    optional(json, "certificateSha256", server.certificateSha256());
    if (server.contents().only().isEmpty()) {
      json.writeStringField("contents", "all");
    } else {
      texts(
          json,
          "contents",
          server.contents().only().get().stream().map(ContentId::toString).sorted().toList());
    }
  }

  private static void profile(JsonGenerator json, Profile profile) throws IOException {
    json.writeStringField("serviceProvider", profile.key().integration().serviceProvider().value());
    json.writeStringField("mvpd", profile.key().integration().mvpd().value());
    json.writeStringField("device", profile.key().device().value());
    optional(json, "client", profile.key().client());
    json.writeStringField("type", profile.type().wireName());
    json.writeStringField("subject", profile.subject().value());
    json.writeStringField("notBefore", profile.validity().from().toString());
    json.writeStringField("notAfter", profile.validity().until().toString());
    json.writeBooleanField("invalidated", profile.invalidated());
    texts(json, "lineup", profile.lineup().channels());
    json.writeObjectFieldStart("attributes");
    for (Map.Entry<String, String> attribute : new TreeMap<>(profile.attributes()).entrySet()) {
      json.writeFieldName(attribute.getKey());
      json.writeRawValue(attribute.getValue());
    }
    json.writeEndObject();
  }

  private static void client(JsonGenerator json, ClientRegistration client) throws IOException {
    json.writeStringField("id", client.id().value());
    texts(
        json,
        "serviceProviders",
        client.serviceProviders().stream().map(ServiceProviderId::value).sorted().toList());
    texts(json, "scopes", client.scopes().stream().map(Scope::value).sorted().toList());
    json.writeBooleanField("forwardsAddress", client.forwardsAddress());
  }

  private static void content(JsonGenerator json, Content content) throws IOException {
    json.writeStringField("contentId", content.id().toString());
    json.writeStringField("drm", content.drm().wireName());
    json.writeStringField("kind", content.kind().wireName());
    json.writeStringField("tokenLifetime", content.terms().tokenLifetime().toString());
    optional(json, "rentalDuration", content.terms().rentalDuration());
    optional(json, "availableFrom", content.availableFrom());
    optional(json, "availableUntil", content.availableUntil());
    TokenUrl tokenUrl = content.tokenUrl();
    if (tokenUrl != null) {
      json.writeStringField("tokenUrl", tokenUrl.value());
    }
  }
}
