package tv.playgate.application.embedding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;

/** Contents as an embedder may have them, read from a system of his own. */
record OwnContents(Map<ContentId, Content> byId) implements ContentInventory {

  @Override
  public CompletionStage<Optional<Content>> find(Call call, ContentId id) {
    return CompletableFuture.completedFuture(Optional.ofNullable(byId.get(id)));
  }

  @Override
  public CompletionStage<Void> save(Call call, List<Content> contents) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("save"));
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ContentId id) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("remove"));
  }

  @Override
  public CompletionStage<List<Content>> page(Call call, @Nullable ContentId after, int limit) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("page"));
  }
}
