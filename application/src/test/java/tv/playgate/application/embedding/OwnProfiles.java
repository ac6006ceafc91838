package tv.playgate.application.embedding;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ProfileLookup;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.profile.Profile;

/** Profiles as an embedder may keep them. */
record OwnProfiles(Map<DeviceId, Profile> byDevice) implements ProfileLookup {

  @Override
  public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
    return CompletableFuture.completedFuture(Optional.ofNullable(byDevice.get(question.device())));
  }
}
