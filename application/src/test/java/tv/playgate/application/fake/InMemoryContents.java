package tv.playgate.application.fake;

import java.util.Comparator;
import java.util.HashMap;
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

/** Contents that live as long as the test. Completes on the calling thread. */
public final class InMemoryContents implements ContentInventory {

  private final Map<ContentId, Content> contents = new HashMap<>();

  @Override
  public synchronized CompletionStage<Optional<Content>> find(Call call, ContentId id) {
    return CompletableFuture.completedFuture(Optional.ofNullable(contents.get(id)));
  }

  @Override
  public synchronized CompletionStage<Void> save(Call call, List<Content> saved) {
    saved.forEach(content -> contents.put(content.id(), content));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public synchronized CompletionStage<Boolean> remove(Call call, ContentId id) {
    return CompletableFuture.completedFuture(contents.remove(id) != null);
  }

  @Override
  public synchronized CompletionStage<List<Content>> page(
      Call call, @Nullable ContentId after, int limit) {
    return Pages.page(
        contents.values(), Content::id, Comparator.comparing(ContentId::value), after, limit);
  }
}
