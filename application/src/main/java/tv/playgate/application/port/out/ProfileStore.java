package tv.playgate.application.port.out;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;

/**
 * Where profiles are kept. They are state: no revision of the configuration touches them.
 *
 * <p>Stages complete on the calling thread where the answer is at hand, and otherwise on a thread
 * of the store. They fail with {@link UnavailableException}; those of changes also with {@link
 * ResultUnknownException}, and with {@link IllegalArgumentException} for what no store can keep.
 * Identifiers compare case-sensitively.
 */
public interface ProfileStore {

  /**
   * Finds the profile that the question is about, valid or not: the client's own before the one
   * that every client sees. An answer may be two seconds old where another process changed the
   * profile.
   */
  CompletionStage<Optional<Profile>> find(Call call, FindProfile question);

  /**
   * Finds the profile that a sign-in elsewhere leads to, valid or not, chosen as the question says.
   * An answer may be two seconds old where another process changed a profile.
   */
  CompletionStage<Optional<Profile>> findLinked(Call call, FindLinkedProfile question);

  /**
   * Finds all profiles of a device at one service provider, valid or not, as the question says. An
   * answer may be two seconds old where another process changed a profile.
   */
  CompletionStage<List<Profile>> findOfDevice(Call call, FindDeviceProfiles question);

  /**
   * Finds the profiles that a sign-in elsewhere leads to, at most one for each MVPD, valid or not.
   * An answer may be two seconds old where another process changed a profile.
   */
  CompletionStage<List<Profile>> findAllLinked(Call call, FindLinkedProfiles question);

  /** The profile of that key, as last committed by anybody. */
  CompletionStage<Optional<Profile>> read(Call call, ProfileKey key);

  /**
   * Keeps all of these profiles, or none. A profile replaces the one with the same key and takes
   * over its id; of several with one key, the last is kept. Completes once it is durable; {@link
   * #find} of this process shows it then.
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
