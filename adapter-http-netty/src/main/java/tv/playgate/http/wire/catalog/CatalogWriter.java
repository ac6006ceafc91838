package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.ExportCatalog.Export;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.TrustedKey;
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
          configuration(json, export.configuration());
          array(json, "profiles", export.profiles(), ProfileWriter::write);
          array(json, "clients", export.clients(), ApplicationWriter::client);
          array(json, "contents", export.contents(), ContentWriter::write);
          json.writeEndObject();
        });
  }

  private static void configuration(JsonGenerator json, ConfigurationEntries entries)
      throws IOException {
    array(json, "serviceProviders", entries.serviceProviders(), MvpdWriter::serviceProvider);
    array(json, "mvpds", entries.mvpds(), MvpdWriter::mvpd);
    array(json, "integrations", entries.integrations(), IntegrationWriter::integration);
    array(json, "degradationRules", entries.degradationRules(), IntegrationWriter::degradationRule);
    array(json, "licenseServers", entries.licenseServers(), LicenseServerWriter::write);
    array(json, "applications", entries.applications(), ApplicationWriter::application);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      array(json, purpose.wireName(), keys(entries, purpose), ApplicationWriter::trustedKey);
    }
  }

  private static List<TrustedKey> keys(ConfigurationEntries entries, KeyPurpose purpose) {
    return entries.trustedKeys().stream().filter(key -> key.id().purpose() == purpose).toList();
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

  /** Writes texts that have no order of their own. */
  static void texts(JsonGenerator json, String name, Stream<String> texts) throws IOException {
    texts(json, name, texts.sorted().toList());
  }

  /** Writes a member unless there is nothing to say. */
  static void optional(JsonGenerator json, String name, @Nullable Object value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }
}
