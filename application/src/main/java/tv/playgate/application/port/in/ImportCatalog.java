package tv.playgate.application.port.in;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.domain.configuration.Revision;

/** Puts a catalog over what is stored. */
public interface ImportCatalog {

  /**
   * Checks the whole catalog, then upserts each of its entries: state and inventory first, the
   * configuration last and as one revision. An import that fails half-way may be repeated.
   * Completes on a thread of the ports that it took. Fails only if a port failed.
   *
   * @param author who imports
   * @param why what for; may be empty
   */
  CompletionStage<Outcome> importCatalog(Call call, Catalog catalog, String author, String why);

  /** What became of it. */
  sealed interface Outcome {

    /** Handles both cases. */
    <R> R fold(Function<Imported, R> imported, Function<Refused, R> refused);

    /**
     * Everything is stored.
     *
     * @param revision the configuration's revision afterwards
     * @param warnings what was taken and may not be meant, a sentence each
     */
    record Imported(Revision revision, List<String> warnings) implements Outcome {
      public Imported {
        warnings = List.copyOf(warnings);
      }

      @Override
      public <R> R fold(Function<Imported, R> imported, Function<Refused, R> refused) {
        return imported.apply(this);
      }
    }

    /**
     * Nothing is stored.
     *
     * @param problems all that is wrong, a sentence each
     */
    record Refused(List<String> problems) implements Outcome {
      public Refused {
        problems = List.copyOf(problems);
      }

      @Override
      public <R> R fold(Function<Imported, R> imported, Function<Refused, R> refused) {
        return refused.apply(this);
      }
    }
  }
}
