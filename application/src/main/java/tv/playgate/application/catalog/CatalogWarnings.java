package tv.playgate.application.catalog;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.domain.configuration.ConfigurationEntries;

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
   */
  static List<String> in(Catalog catalog, ConfigurationEntries stored, Instant now) {
    StoredEntries entries = new StoredEntries(stored);
    return Stream.concat(
            new ConfigurationWarnings(entries, now).in(catalog.configuration()),
            new StateWarnings(entries, now).in(catalog))
        .toList();
  }
}
