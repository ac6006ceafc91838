package tv.playgate.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ProfileLookup;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.profile.Profile;

/** Profiles that cannot be had while their database is gone. */
final class FailingProfiles implements ProfileLookup {

  private final ProfileLookup profiles;
  private final AtomicBoolean isGone;

  FailingProfiles(ProfileLookup profiles, AtomicBoolean isGone) {
    this.profiles = profiles;
    this.isGone = isGone;
  }

  @Override
  public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
    return unlessGone(() -> profiles.find(call, question));
  }

  @Override
  public CompletionStage<Optional<Profile>> findLinked(Call call, FindLinkedProfile question) {
    return unlessGone(() -> profiles.findLinked(call, question));
  }

  @Override
  public CompletionStage<List<Profile>> findOfDevice(Call call, FindDeviceProfiles question) {
    return unlessGone(() -> profiles.findOfDevice(call, question));
  }

  @Override
  public CompletionStage<List<Profile>> findAllLinked(Call call, FindLinkedProfiles question) {
    return unlessGone(() -> profiles.findAllLinked(call, question));
  }

  private <T> CompletionStage<T> unlessGone(Supplier<CompletionStage<T>> answer) {
    return isGone.get()
        ? CompletableFuture.failedFuture(new IllegalStateException("jdbc:secret-host is gone"))
        : answer.get();
  }
}
