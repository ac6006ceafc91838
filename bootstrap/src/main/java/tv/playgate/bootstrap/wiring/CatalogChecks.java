package tv.playgate.bootstrap.wiring;

import java.util.List;
import java.util.stream.Stream;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.bootstrap.configuration.PlaygateConfiguration;
import tv.playgate.domain.configuration.AmbiguousLicenseServers;
import tv.playgate.domain.configuration.DanglingReferences;
import tv.playgate.upstream.ExpressPlayEnvironment;

/** Holds a catalog file against the configuration that it will run under. */
public final class CatalogChecks {

  private final Catalog catalog;
  private final PlaygateConfiguration configuration;

  private CatalogChecks(Catalog catalog, PlaygateConfiguration configuration) {
    this.catalog = catalog;
    this.configuration = configuration;
  }

  /** Checks of that catalog under that configuration. */
  public static CatalogChecks of(Catalog catalog, PlaygateConfiguration configuration) {
    return new CatalogChecks(catalog, configuration);
  }

  /** What would not work, a sentence each. */
  public List<String> problems() {
    return Stream.of(
            DanglingReferences.in(catalog.configuration()),
            AmbiguousLicenseServers.in(catalog.configuration()))
        .flatMap(List::stream)
        .toList();
  }

  /** What works and may not be meant, a sentence each. */
  public List<String> warnings() {
    return Stream.concat(
            catalog.clients().stream().flatMap(CatalogChecks::warning),
            catalog.contents().stream().flatMap(this::warning))
        .toList();
  }

  private static Stream<String> warning(Catalog.ClientEntry client) {
    return client.secret() == null
        ? Stream.of("client " + client.id() + ": has no secret; an empty Playgate refuses it")
        : Stream.empty();
  }

  private Stream<String> warning(Catalog.ContentEntry content) {
    return Stream.concat(
        served(content),
        content.oddities().stream().map(text -> "content " + content.id() + ": " + text));
  }

  /** How it stands with this configuration. */
  private Stream<String> served(Catalog.ContentEntry content) {
    if (content.tokenUrl() == null && content.keys() == null) {
      return Stream.of(
          "content "
              + content.id()
              + ": has neither keys nor a tokenUrl; an empty Playgate refuses it");
    }
    if (content.tokenUrl() == null && configuration.expressplay() == null) {
      return Stream.of(
          "content "
              + content.id()
              + ": has no tokenUrl, and expressplay is not configured: every license is refused"
              + " with 2009");
    }
    if (content.tokenUrl() != null && !testEnvironment()) {
      return Stream.of("content " + content.id() + ": its tokenUrl is one bearer URL for everyone");
    }
    return Stream.empty();
  }

  private boolean testEnvironment() {
    PlaygateConfiguration.ExpressPlay expressplay = configuration.expressplay();
    return expressplay != null && expressplay.environment() == ExpressPlayEnvironment.TEST;
  }
}
