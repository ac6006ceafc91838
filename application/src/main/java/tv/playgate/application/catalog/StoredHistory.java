package tv.playgate.application.catalog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.ReadRevisions;
import tv.playgate.application.port.out.ConfigurationStore;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.configuration.RevisionRecord;

/** Reads the history that the store keeps. */
final class StoredHistory implements ReadRevisions {

  private final ConfigurationStore store;

  StoredHistory(ConfigurationStore store) {
    this.store = store;
  }

  @Override
  public CompletionStage<List<RevisionRecord>> read(
      Call call, @Nullable Revision before, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + MAX_LIMIT + ")"));
    }
    return store.history(call, before, limit);
  }
}
