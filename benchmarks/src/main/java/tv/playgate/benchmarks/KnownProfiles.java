package tv.playgate.benchmarks;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ProfileLookup;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileKey;

/** Profiles that are known beforehand and found at once. */
final class KnownProfiles implements ProfileLookup {

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
}
