package tv.playgate.benchmarks;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;

/** Contents that are known beforehand and found at once; nobody changes them. */
final class KnownContents implements ContentInventory {

  private final Map<ContentId, Content> contents;

  KnownContents(List<Content> contents) {
    this.contents = contents.stream().collect(toUnmodifiableMap(Content::id, Function.identity()));
  }

  @Override
  public CompletionStage<Optional<Content>> find(Call call, ContentId id) {
    return CompletableFuture.completedFuture(Optional.ofNullable(contents.get(id)));
  }

  @Override
  public CompletionStage<Void> save(Call call, List<Content> saved) {
    return NotMeasured.here();
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ContentId id) {
    return NotMeasured.here();
  }

  @Override
  public CompletionStage<List<Content>> page(Call call, @Nullable ContentId after, int limit) {
    return NotMeasured.here();
  }
}
