package tv.playgate.bootstrap.command;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.in.ImportCatalog;
import tv.playgate.bootstrap.configuration.InvalidConfigurationException;
import tv.playgate.bootstrap.wiring.Core;
import tv.playgate.bootstrap.wiring.IdentityChecks;
import tv.playgate.bootstrap.wiring.Materials;
import tv.playgate.bootstrap.wiring.Waiting;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.http.wire.catalog.CatalogReader;
import tv.playgate.http.wire.catalog.CatalogWriter;

/** The catalog in the database that a configuration names. */
record StoredCatalog(Materials materials) implements CatalogPlace {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String AUTHOR = "command line";

  @Override
  public String importDocument(byte[] document) {
    Catalog catalog =
        CatalogReader.read(document)
            .fold(
                read -> read.catalog(),
                malformed -> {
                  throw new InvalidConfigurationException(malformed.problems());
                });
    Clock clock = Clock.systemUTC();
    try (Core core = open(clock)) {
      return Waiting.on(
              core.importCatalog().importCatalog(arriving(clock), catalog, AUTHOR, ""), PATIENCE)
          .fold(
              imported -> imported(imported, catalog),
              refused -> {
                throw new InvalidConfigurationException(refused.problems());
              });
    }
  }

  private String imported(ImportCatalog.Outcome.Imported imported, Catalog catalog) {
    StringBuilder lines = new StringBuilder("revision " + imported.revision());
    List<String> warnings = new ArrayList<>(imported.warnings());
    warnings.addAll(IdentityChecks.warnings(catalog.configuration(), materials.outbound()));
    warnings.forEach(
        warning -> lines.append(System.lineSeparator()).append("warning: ").append(warning));
    return lines.toString();
  }

  @Override
  public byte[] exportDocument() {
    Clock clock = Clock.systemUTC();
    try (Core core = open(clock)) {
      return CatalogWriter.write(
          Waiting.on(core.exportCatalog().export(arriving(clock)), PATIENCE));
    }
  }

  @Override
  public ConfigurationSnapshot configuration() {
    try (Core core = open(Clock.systemUTC())) {
      return core.configuration().current();
    }
  }

  private Core open(Clock clock) {
    return Core.open(materials, clock);
  }

  private static Call arriving(Clock clock) {
    return Call.arriving(clock.instant(), PATIENCE);
  }
}
