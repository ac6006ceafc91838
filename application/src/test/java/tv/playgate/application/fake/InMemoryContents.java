package tv.playgate.application.fake;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;
import tv.playgate.domain.license.KeyField;
import tv.playgate.domain.license.WrappedKeys;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.WrappedSecret;

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

  /** The wrapped keys of all contents. */
  synchronized List<RestingSecret> secrets() {
    return contents.values().stream().flatMap(InMemoryContents::secrets).toList();
  }

  private static Stream<RestingSecret> secrets(Content content) {
    WrappedKeys keys = content.keys();
    return keys == null
        ? Stream.empty()
        : Stream.of(
                secret(content, KeyField.CONTENT_KEY, keys.contentKey()),
                secret(content, KeyField.KEK, keys.kek()),
                secret(content, KeyField.IV, keys.iv()))
            .flatMap(Optional::stream);
  }

  private static Optional<RestingSecret> secret(
      Content content, KeyField field, @Nullable WrappedSecret wrapped) {
    return Optional.ofNullable(wrapped)
        .map(w -> new RestingSecret(content.id() + "/" + field, field.of(content.id()), w));
  }

  /** Replaces one of them, if it is still there. */
  synchronized boolean replace(RestingSecret read, WrappedSecret by) {
    for (Content content : contents.values()) {
      if (secrets(content).anyMatch(read::equals)) {
        contents.put(content.id(), replaced(content, read, by));
        return true;
      }
    }
    return false;
  }

  private static Content replaced(Content content, RestingSecret read, WrappedSecret by) {
    WrappedKeys keys = requireNonNull(content.keys(), "keys");
    UnaryOperator<@Nullable WrappedSecret> other = old -> read.wrapped().equals(old) ? by : old;
    return new Content(
        content.id(),
        content.drm(),
        content.kind(),
        content.keyId(),
        new WrappedKeys(
            other.apply(keys.contentKey()), other.apply(keys.kek()), other.apply(keys.iv())),
        content.terms(),
        content.drmParameters(),
        content.availableFrom(),
        content.availableUntil(),
        content.tokenUrl(),
        content.requires());
  }
}
