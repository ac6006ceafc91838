package tv.playgate.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ContentInventory;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;

/** Contents in their table, remembered for as long as the port allows. */
final class JdbcContents implements ContentInventory {

  private final JdbcCalls calls;
  private final FreshReads<ContentId, Optional<Content>> reads;

  JdbcContents(JdbcCalls calls, Ticker ticker) {
    this.calls = calls;
    this.reads = new FreshReads<>(ticker, this::load);
  }

  /** Lets the next read see what was just committed. */
  void forget(ContentId id) {
    reads.forget(Set.of(id));
  }

  @Override
  public CompletionStage<Optional<Content>> find(Call call, ContentId id) {
    return reads.find(call, id);
  }

  private CompletableFuture<Optional<Content>> load(Call call, ContentId id) {
    return calls.read(call, "find a content", connection -> ContentTable.find(connection, id));
  }

  @Override
  public CompletionStage<Void> save(Call call, List<Content> contents) {
    Set<ContentId> ids = contents.stream().map(Content::id).collect(Collectors.toSet());
    return calls
        .write(
            call,
            "save contents",
            connection -> write(connection, contents),
            () -> reads.forget(ids))
        .thenAccept(saved -> {});
  }

  private static boolean write(Connection connection, List<Content> contents) throws SQLException {
    ContentTable.write(connection, contents);
    return true;
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ContentId id) {
    return calls.write(
        call,
        "remove a content",
        connection -> ContentTable.remove(connection, id),
        () -> forget(id));
  }

  @Override
  public CompletionStage<List<Content>> page(Call call, @Nullable ContentId after, int limit) {
    return calls.page(
        call,
        "page through contents",
        limit,
        connection -> ContentTable.page(connection, after, limit));
  }
}
