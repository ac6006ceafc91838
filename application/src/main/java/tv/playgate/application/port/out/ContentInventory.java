package tv.playgate.application.port.out;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.license.Content;
import tv.playgate.domain.license.ContentId;

/**
 * Where contents are kept, their keys wrapped. They are inventory: too many for a snapshot, fetched
 * one by one.
 *
 * <p>Stages complete on the calling thread where the answer is at hand, and otherwise on a thread
 * of the inventory. They fail with {@link UnavailableException}; those of changes also with {@link
 * ResultUnknownException}, and with {@link IllegalArgumentException} for what no store can keep.
 */
public interface ContentInventory {

  /**
   * Finds a content. An answer may be two seconds old where another process changed the content;
   * changes of this process show at once.
   */
  CompletionStage<Optional<Content>> find(Call call, ContentId id);

  /**
   * Keeps all of these contents, or none. A content replaces the one with the same id; of several
   * with one id, the last is kept. Completes once it is durable.
   */
  CompletionStage<Void> save(Call call, List<Content> contents);

  /** Removes a content, and says whether there was one. */
  CompletionStage<Boolean> remove(Call call, ContentId id);

  /**
   * Some contents, in the inventory's own stable order.
   *
   * @param after the last content of the page before; null for the first page
   * @param limit how many at the most, 1 to 10,000
   */
  CompletionStage<List<Content>> page(Call call, @Nullable ContentId after, int limit);
}
