package tv.playgate.application.fake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.domain.configuration.ConfigurationChange;
import tv.playgate.domain.configuration.ConfigurationEntries;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;

/** A configuration that lives as long as the test. Completes on the calling thread. */
public final class InMemoryConfiguration implements Configuration, ConfigurationStore {

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
      return CompletableFuture.completedFuture(new Outcome.Applied(next));
    } catch (IllegalArgumentException dangling) {
      return CompletableFuture.failedFuture(dangling);
    }
  }
}
