package tv.playgate.application.port.out;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;

/**
 * Where profiles are kept. They are state: no revision of the configuration touches them.
 *
 * <p>Beyond what {@link ProfileLookup} says, stages of changes also fail with {@link
 * ResultUnknownException}, and with {@link IllegalArgumentException} for what no store can keep.
 */
public interface ProfileStore extends ProfileLookup {

  /** The profile of that key, as last committed by anybody. */
  CompletionStage<Optional<Profile>> read(Call call, ProfileKey key);

  /**
   * Keeps all of these profiles, or none. A profile replaces the one with the same key and takes
   * over its id; of several with one key, the last is kept. Completes once it is durable; lookups
   * of this process show it then.
   */
  CompletionStage<Void> save(Call call, List<Profile> profiles);

  /** Removes the profile of that key, and says whether there was one. */
  CompletionStage<Boolean> remove(Call call, ProfileKey key);

  /**
   * Some profiles, in the store's own stable order.
   *
   * @param after the last profile of the page before; null for the first page
   * @param limit how many at the most, 1 to 10,000
   */
  CompletionStage<List<Profile>> page(Call call, @Nullable ProfileId after, int limit);
}
