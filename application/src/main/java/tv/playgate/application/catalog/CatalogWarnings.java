package tv.playgate.application.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.license.ContentId;

/**
 * What an import takes and may not mean: every such entry has its own error on the wire, so it is
 * kept and said.
 */
final class CatalogWarnings {

  private CatalogWarnings() {}

  /**
   * A sentence each.
   *
   * @param stored the configuration with the import in it
   * @param unknown contents that license servers list and that do not exist
   */
  static List<String> in(
      Catalog catalog, ConfigurationEntries stored, Set<ContentId> unknown, Instant now) {
    StoredEntries entries = new StoredEntries(stored);
    return Stream.of(
            new ConfigurationWarnings(entries, now).in(catalog.configuration()),
            new StateWarnings(entries, now).in(catalog),
            new LicenseServerWarnings(unknown).in(catalog.configuration().licenseServers()))
        .flatMap(warnings -> warnings)
        .toList();
  }
}
