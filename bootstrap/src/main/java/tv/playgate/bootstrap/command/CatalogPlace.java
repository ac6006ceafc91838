package tv.playgate.bootstrap.command;

import tv.playgate.domain.configuration.ConfigurationSnapshot;

/** Somewhere a catalog is kept. Failures are {@link CommandFailedException}s. */
interface CatalogPlace {

  /** Puts a document over what is kept, and says in a few lines what became of it. */
  String importDocument(byte[] document);

  /** What is kept, as a document. */
  byte[] exportDocument();

  /** The configuration that is kept, as decisions would be made on it. */
  ConfigurationSnapshot configuration();
}
