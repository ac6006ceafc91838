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
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;

/** Profiles that are known beforehand and found at once; they cannot be changed. */
final class KnownProfiles implements ProfileStore {

  private final Map<ProfileKey, Profile> profiles;

  KnownProfiles(List<Profile> profiles) {
    this.profiles = profiles.stream().collect(toUnmodifiableMap(Profile::key, Function.identity()));
  }

  @Override
  public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
    ProfileKey own = new ProfileKey(question.client(), question.integration(), question.device());
    Profile found = profiles.get(own);
    return CompletableFuture.completedFuture(
        Optional.ofNullable(found == null ? profiles.get(shared(own)) : found));
  }

  private static ProfileKey shared(ProfileKey own) {
    return new ProfileKey(null, own.integration(), own.device());
  }

  @Override
  public CompletionStage<Void> save(Call call, List<Profile> saved) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("save"));
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ProfileKey key) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("remove"));
  }

  @Override
  public CompletionStage<List<Profile>> page(Call call, @Nullable ProfileId after, int limit) {
    return CompletableFuture.failedFuture(new UnsupportedOperationException("page"));
  }
}
