package tv.playgate.application.port.out;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.client.ClientRegistration;

/**
 * Where client registrations are kept. They are state: no revision of the configuration touches
 * them.
 *
 * <p>Stages complete on the calling thread where the answer is at hand, and otherwise on a thread
 * of the store. They fail with {@link UnavailableException}; those of changes also with {@link
 * ResultUnknownException}, and with {@link IllegalArgumentException} for what no store can keep.
 * Identifiers compare case-sensitively.
 */
public interface ClientRegistrations {

  /**
   * Finds a registration. A change shows at once in the process that makes it, and within two
   * seconds in every other one that reaches the store. While the store does not answer, what was
   * read before is still found: nobody can change it then.
   */
  CompletionStage<Optional<ClientRegistration>> find(Call call, ClientId id);

  /**
   * Keeps all of these registrations, or none. A registration replaces the one with the same id; of
   * several with one id, the last is kept. Completes once it is durable.
   */
  CompletionStage<Void> save(Call call, List<ClientRegistration> registrations);

  /** Removes a registration, and says whether there was one. */
  CompletionStage<Boolean> remove(Call call, ClientId id);

  /**
   * Some registrations, in the store's own stable order.
   *
   * @param after the last registration of the page before; null for the first page
   * @param limit how many at the most, 1 to 10,000
   */
  CompletionStage<List<ClientRegistration>> page(Call call, @Nullable ClientId after, int limit);
}
