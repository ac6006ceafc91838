package tv.playgate.application.port.out;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;

/** Where changes of the configuration are kept, with their history. */
public interface ConfigurationStore {

  /**
   * Makes the change, as a whole or not at all, and completes once it is durable and {@link
   * Configuration#current()} of this process shows it.
   *
   * <p>Completes on a thread of the store. Fails with {@link UnavailableException} if nothing was
   * changed for want of the store, with {@link ResultUnknownException} if that cannot be told, and
   * with {@link IllegalArgumentException} for a change that would leave an entry naming another
   * that is not there.
   *
   * @return {@link Outcome.Applied}, or {@link Outcome.Outdated} if the configuration is no longer
   *     at the change's basis; nothing was changed then
   */
  CompletionStage<Outcome> apply(Call call, ConfigurationChange change);

  /**
   * The changes that were made, the newest first. Completes on a thread of the store; fails with
   * {@link UnavailableException}, and with {@link IllegalArgumentException} for a limit that is
   * none.
   *
   * @param before only revisions before this one; null begins with the newest
   * @param limit how many at the most, 1 to 10,000
   */
  CompletionStage<List<RevisionRecord>> history(Call call, @Nullable Revision before, int limit);

  /** What became of a change. */
  sealed interface Outcome {

    /** Handles both cases. */
    <R> R fold(Function<Applied, R> applied, Function<Outdated, R> outdated);

    /** The change made this revision. */
    record Applied(Revision revision) implements Outcome {
      public Applied {
        requireNonNull(revision, "revision");
      }

      @Override
      public <R> R fold(Function<Applied, R> applied, Function<Outdated, R> outdated) {
        return applied.apply(this);
      }
    }

    /** Someone else was faster; the configuration is at this revision. */
    record Outdated(Revision current) implements Outcome {
      public Outdated {
        requireNonNull(current, "current");
      }

      @Override
      public <R> R fold(Function<Applied, R> applied, Function<Outdated, R> outdated) {
        return outdated.apply(this);
      }
    }
  }
}
