package tv.playgate.bootstrap.command;

import java.nio.charset.StandardCharsets;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.http.wire.catalog.CatalogReader;

/** The catalog of a running Playgate. */
record RunningCatalog(RunningPlaygate playgate) implements CatalogPlace {

  private static final String PATH = "/admin/v1/catalog";

  @Override
  public String importDocument(byte[] document) {
    return new String(playgate.post(PATH, document), StandardCharsets.UTF_8);
  }

  @Override
  public byte[] exportDocument() {
    return playgate.get(PATH);
  }

  @Override
  public ConfigurationSnapshot configuration() {
    return CatalogReader.read(exportDocument())
        .fold(
            read -> new ConfigurationSnapshot(Revision.NONE, read.catalog().configuration()),
            malformed -> {
              throw new CommandFailedException(
                  playgate.admin().resolve(PATH)
                      + ": not a catalog of this version: "
                      + malformed.problems());
            });
  }
}
