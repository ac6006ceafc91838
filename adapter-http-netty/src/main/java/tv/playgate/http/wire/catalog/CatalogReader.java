package tv.playgate.http.wire.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.configuration.ConfigurationEntries;
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
    for (String name :
        List.of(
            "applications",
            "softwareStatementKeys",
            "serviceTokenKeys",
            "platformTokenKeys",
            "viewerSessions")) {
      refuseUnlessEmpty(document, name);
    }
    return new Catalog(
        configuration(document),
        entries(document, "profiles", StateEntries::profile),
        entries(document, "clients", StateEntries::client),
        entries(document, "contents", LicenseEntries::content));
  }

  private ConfigurationEntries configuration(Cursor document) {
    return new ConfigurationEntries(
        entries(document, "serviceProviders", IntegrationEntries::serviceProvider),
        entries(document, "mvpds", IntegrationEntries::mvpd),
        entries(document, "integrations", IntegrationEntries::integration),
        entries(document, "degradationRules", IntegrationEntries::degradationRule),
        entries(document, "licenseServers", LicenseEntries::licenseServer));
  }

  private void refuseUnlessEmpty(Cursor document, String name) {
    JsonNode value = document.member(name);
    if (value != null && !(value.isArray() && value.isEmpty())) {
      problems.add(name + ": is not served yet; leave it out");
    }
  }

  private <T> List<T> entries(Cursor document, String name, Function<Cursor, T> entry) {
    List<T> read = new ArrayList<>();
    JsonNode array = document.member(name);
    if (array != null && !array.isArray()) {
      problems.add(name + ": expected an array");
      return read;
    }
    for (int i = 0; array != null && i < array.size(); i++) {
      try {
        read.add(new Cursor(name + "[" + i + "]", array.get(i)).making(entry));
      } catch (Cursor.Problem problem) {
        problems.add(String.valueOf(problem.getMessage()));
      }
    }
    return read;
  }
}
