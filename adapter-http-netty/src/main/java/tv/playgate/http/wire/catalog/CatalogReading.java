package tv.playgate.http.wire.catalog;

import java.util.List;
import java.util.function.Function;
import tv.playgate.application.port.in.Catalog;

/** What was read from a catalog document. */
public sealed interface CatalogReading {

  /** Handles both cases. */
  <R> R fold(Function<Read, R> read, Function<Malformed, R> malformed);

  /** A catalog. */
  record Read(Catalog catalog) implements CatalogReading {
    @Override
    public <R> R fold(Function<Read, R> read, Function<Malformed, R> malformed) {
      return read.apply(this);
    }
  }

  /**
   * No catalog.
   *
   * @param problems all that is wrong, one for each wrong entry, a sentence each
   */
  record Malformed(List<String> problems) implements CatalogReading {
    public Malformed {
      problems = List.copyOf(problems);
    }

    @Override
    public <R> R fold(Function<Read, R> read, Function<Malformed, R> malformed) {
      return malformed.apply(this);
    }
  }
}
