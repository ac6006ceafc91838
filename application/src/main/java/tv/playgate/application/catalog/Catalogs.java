package tv.playgate.application.catalog;

import java.security.SecureRandom;
import tv.playgate.application.port.in.ExportCatalog;
import tv.playgate.application.port.in.ImportCatalog;
import tv.playgate.application.port.in.ReadRevisions;
import tv.playgate.application.port.in.RemoveCatalogEntry;
import tv.playgate.application.port.out.ConfigurationStore;

/** The way in to the use cases around the catalog. */
public final class Catalogs {

  private Catalogs() {}

  /** Imports over these ports. Safe for use by any number of threads. */
  public static ImportCatalog importCatalog(CatalogPorts ports) {
    return new CheckedCatalogImport(ports, new SecretKeeping(ports, new SecureRandom()));
  }

  /** Exports over these ports. Safe for use by any number of threads. */
  public static ExportCatalog exportCatalog(CatalogPorts ports) {
    return new PagedCatalogExport(ports);
  }

  /** Removals over these ports. Safe for use by any number of threads. */
  public static RemoveCatalogEntry removeCatalogEntry(CatalogPorts ports) {
    return new CheckedRemoval(ports);
  }

  /** Readings of the history over this port. Safe for use by any number of threads. */
  public static ReadRevisions readRevisions(ConfigurationStore store) {
    return new StoredHistory(store);
  }
}
