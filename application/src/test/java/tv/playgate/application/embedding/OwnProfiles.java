package tv.playgate.application.embedding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;

/** Profiles as an embedder may keep them, who changes them by other ways than ours. */
record OwnProfiles(Map<DeviceId, Profile> byDevice) implements ProfileStore {

  @Override
  public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
    return CompletableFuture.completedFuture(Optional.ofNullable(byDevice.get(question.device())));
  }

  @Override
  public CompletionStage<Void> save(Call call, List<Profile> profiles) {
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
