package tv.playgate.application.port.out;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.profile.Profile;

/**
 * How decisions find profiles: all that an embedder must offer who keeps sign-ins himself.
 *
 * <p>Stages complete on the calling thread where the answer is at hand, and otherwise on a thread
 * of the store. They fail with {@link UnavailableException}. Identifiers compare case-sensitively.
 * An answer may be two seconds old where another process changed a profile.
 */
public interface ProfileLookup {

  /**
   * Finds the profile that the question is about, valid or not: the client's own before the one
   * that every client sees.
   */
  CompletionStage<Optional<Profile>> find(Call call, FindProfile question);

  /**
   * Finds the profile that a sign-in elsewhere leads to, valid or not, chosen as the question says.
   * Where nothing is known of sign-ins elsewhere, there is none.
   */
  default CompletionStage<Optional<Profile>> findLinked(Call call, FindLinkedProfile question) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  /**
   * Finds all profiles of a device at one service provider, valid or not, as the question says. A
   * lookup that cannot tell shows none.
   */
  default CompletionStage<List<Profile>> findOfDevice(Call call, FindDeviceProfiles question) {
    return CompletableFuture.completedFuture(List.of());
  }

  /**
   * Finds the profiles that a sign-in elsewhere leads to, at most one for each MVPD, valid or not.
   * Where nothing is known of sign-ins elsewhere, there are none.
   */
  default CompletionStage<List<Profile>> findAllLinked(Call call, FindLinkedProfiles question) {
    return CompletableFuture.completedFuture(List.of());
  }
}
