package tv.playgate.application.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;

/** A configuration that lives as long as the test. Completes on the calling thread. */
public final class InMemoryConfiguration implements Configuration, ConfigurationStore {

  private static final Comparator<Revision> NEWEST_FIRST =
      Comparator.comparing(Revision::number).reversed();

  private final List<RevisionRecord> history = new ArrayList<>();
  private volatile ConfigurationSnapshot snapshot;

  /** An empty configuration. */
  public InMemoryConfiguration() {
    this(ConfigurationEntries.EMPTY);
  }

  /** A configuration that already holds these entries. */
  public InMemoryConfiguration(ConfigurationEntries entries) {
    this.snapshot = new ConfigurationSnapshot(Revision.NONE, entries);
  }

  @Override
  public ConfigurationSnapshot current() {
    return snapshot;
  }

  @Override
  public synchronized CompletionStage<Outcome> apply(Call call, ConfigurationChange change) {
    ConfigurationSnapshot before = snapshot;
    if (!change.basis().equals(before.revision())) {
      return CompletableFuture.completedFuture(new Outcome.Outdated(before.revision()));
    }
    try {
      Revision next = new Revision(before.revision().number() + 1);
      snapshot = new ConfigurationSnapshot(next, before.entries().after(change));
      history.add(
          new RevisionRecord(
              next, change.author(), change.why(), call.instant(), change.changes()));
      return CompletableFuture.completedFuture(new Outcome.Applied(next));
    } catch (IllegalArgumentException dangling) {
      return CompletableFuture.failedFuture(dangling);
    }
  }

  @Override
  public synchronized CompletionStage<List<RevisionRecord>> history(
      Call call, @Nullable Revision before, int limit) {
    return Pages.page(history, RevisionRecord::revision, NEWEST_FIRST, before, limit);
  }
}
