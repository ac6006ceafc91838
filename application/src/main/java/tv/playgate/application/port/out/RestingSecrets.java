package tv.playgate.application.port.out;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.secret.RestingSecret;
import tv.playgate.domain.secret.WrappedSecret;

/**
 * Every wrapped secret that the house keeps, whatever it belongs to: content keys and the private
 * halves of our own keys. It is asked when the wrapping key changes.
 *
 * <p>Stages complete on a thread of the store. They fail with {@link UnavailableException}; those
 * of changes also with {@link ResultUnknownException}.
 */
public interface RestingSecrets {

  /**
   * Some secrets, ordered by their keys.
   *
   * @param after the key of the last secret of the page before; null for the first page
   * @param limit how many at the most, 1 to 10,000
   */
  CompletionStage<List<RestingSecret>> page(Call call, @Nullable String after, int limit);

  /**
   * Puts another wrapping of the same secret in its place, unless somebody changed it since it was
   * read, and says whether it did. Completes once it is durable.
   */
  CompletionStage<Boolean> replace(Call call, RestingSecret read, WrappedSecret by);
}
