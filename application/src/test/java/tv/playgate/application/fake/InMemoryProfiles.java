package tv.playgate.application.fake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;

/** Profiles that live as long as the test. Completes on the calling thread. */
public final class InMemoryProfiles implements ProfileStore {

  private Map<ProfileKey, Profile> profiles = new HashMap<>();

  @Override
  public synchronized CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
    ProfileKey own = new ProfileKey(question.client(), question.integration(), question.device());
    ProfileKey shared = new ProfileKey(null, question.integration(), question.device());
    return CompletableFuture.completedFuture(
        Optional.ofNullable(profiles.get(own)).or(() -> Optional.ofNullable(profiles.get(shared))));
  }

  @Override
  public synchronized CompletionStage<Void> save(Call call, List<Profile> saved) {
    Map<ProfileKey, Profile> after = new HashMap<>(profiles);
    saved.forEach(profile -> after.merge(profile.key(), profile, InMemoryProfiles::replaced));
    Set<ProfileId> ids = new HashSet<>();
    if (!after.values().stream().allMatch(profile -> ids.add(profile.id()))) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("profile: its id already names another one"));
    }
    profiles = after;
    return CompletableFuture.completedFuture(null);
  }

  private static Profile replaced(Profile before, Profile after) {
    return new Profile(
        before.id(),
        after.key(),
        after.type(),
        after.subject(),
        after.validity(),
        after.invalidated(),
        after.lineup(),
        after.attributes());
  }

  @Override
  public synchronized CompletionStage<Boolean> remove(Call call, ProfileKey key) {
    return CompletableFuture.completedFuture(profiles.remove(key) != null);
  }

  @Override
  public synchronized CompletionStage<List<Profile>> page(
      Call call, @Nullable ProfileId after, int limit) {
    return Pages.page(
        profiles.values(), Profile::id, Comparator.comparing(ProfileId::value), after, limit);
  }
}
