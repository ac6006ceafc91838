package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.client.Application;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.degradation.DegradationRule;
import tv.playgate.domain.integration.Integration;
import tv.playgate.domain.integration.Mvpd;
import tv.playgate.domain.integration.ServiceProvider;
import tv.playgate.domain.key.KeyPurpose;
import tv.playgate.domain.key.TrustedKey;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.http.wire.json.MalformedJsonException;
import tv.playgate.http.wire.json.StrictJson;

/**
 * Reads a catalog document, version 1. It is strict about form: every wrong entry is named, with
 * the path of what is wrong, and then nothing is taken.
 */
public final class CatalogReader {

  private static final int VERSION = 1;

  private final List<String> problems = new ArrayList<>();

  private CatalogReader() {}

  /** What the document says. */
  public static CatalogReading read(byte[] utf8) {
    try {
      return new CatalogReader().document(StrictJson.tree(utf8));
    } catch (MalformedJsonException e) {
      return new CatalogReading.Malformed(List.of(String.valueOf(e.getMessage())));
    }
  }

  private CatalogReading document(JsonNode tree) {
    @Nullable Catalog catalog = null;
    try {
      catalog = new Cursor("", tree).making(this::catalog);
    } catch (Cursor.Problem problem) {
      problems.add(String.valueOf(problem.getMessage()));
    }
    return catalog == null || !problems.isEmpty()
        ? new CatalogReading.Malformed(problems)
        : new CatalogReading.Read(catalog);
  }

  private Catalog catalog(Cursor document) {
    Integer version = document.integer("version");
    if (version == null || version != VERSION) {
      throw document.problem("version", Integer.toString(VERSION));
    }
    document.member("revision");
    refuseViewerSessions(document);
    return new Catalog(
        configuration(document),
        entries(document, "profiles", ProfileEntries::read, Catalog.ProfileEntry::key),
        entries(document, "clients", ClientEntries::read, Catalog.ClientEntry::id),
        entries(document, "contents", ContentEntries::read, Catalog.ContentEntry::id));
  }

  private ConfigurationEntries configuration(Cursor document) {
    return new ConfigurationEntries(
        entries(document, "serviceProviders", ServiceProviderEntries::read, ServiceProvider::id),
        entries(document, "mvpds", MvpdEntries::read, Mvpd::id),
        entries(document, "integrations", IntegrationEntries::read, Integration::id),
        entries(document, "degradationRules", DegradationEntries::read, DegradationRule::id),
        entries(document, "licenseServers", LicenseServerEntries::read, LicenseServer::name),
        entries(document, "applications", ApplicationEntries::read, Application::id),
        trustedKeys(document));
  }

  private List<TrustedKey> trustedKeys(Cursor document) {
    return Stream.of(KeyPurpose.values())
        .flatMap(purpose -> trustedKeys(document, purpose).stream())
        .toList();
  }

  private List<TrustedKey> trustedKeys(Cursor document, KeyPurpose purpose) {
    return entries(
        document,
        purpose.wireName(),
        entry -> TrustedKeyEntries.read(purpose, entry),
        TrustedKey::id);
  }

  /** A session's cookie is made here and told once, so no document can bring one. */
  private void refuseViewerSessions(Cursor document) {
    JsonNode value = document.member("viewerSessions");
    if (value != null && !(value.isArray() && value.isEmpty())) {
      problems.add(
          "viewerSessions: are opened one by one with POST /admin/v1/viewerSessions; leave them"
              + " out");
    }
  }

  private <T, K> List<T> entries(
      Cursor document, String name, Function<Cursor, T> reader, Function<T, K> keyOf) {
    JsonNode array = document.member(name);
    if (array != null && !array.isArray()) {
      problems.add(name + ": expected an array");
      return List.of();
    }
    Map<K, T> read = new LinkedHashMap<>();
    for (int i = 0; array != null && i < array.size(); i++) {
      String path = name + "[" + i + "]";
      T entry = entry(path, array.get(i), reader);
      if (entry != null && read.put(keyOf.apply(entry), entry) != null) {
        problems.add(path + ": an entry before it has the same key");
      }
    }
    return List.copyOf(read.values());
  }

  private <T> @Nullable T entry(String path, JsonNode node, Function<Cursor, T> reader) {
    try {
      return new Cursor(path, node).making(reader);
    } catch (Cursor.Problem problem) {
      problems.add(String.valueOf(problem.getMessage()));
      return null;
    }
  }
}
