package tv.playgate.application.fake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.evaluation.FindProfile;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.signon.ProfileLink;

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
        after.attributes(),
        after.links());
  }

  @Override
  public synchronized CompletionStage<Optional<Profile>> findLinked(
      Call call, FindLinkedProfile question) {
    return CompletableFuture.completedFuture(
        linked(question.link(), question.integration().serviceProvider())
            .filter(p -> p.key().integration().mvpd().equals(question.integration().mvpd()))
            .findFirst());
  }

  @Override
  public synchronized CompletionStage<List<Profile>> findAllLinked(
      Call call, FindLinkedProfiles question) {
    Map<MvpdId, Profile> byMvpd = new LinkedHashMap<>();
    linked(question.link(), question.serviceProvider())
        .forEach(p -> byMvpd.putIfAbsent(p.key().integration().mvpd(), p));
    return CompletableFuture.completedFuture(List.copyOf(byMvpd.values()));
  }

  /** All profiles with that link, the best first. */
  private Stream<Profile> linked(ProfileLink link, ServiceProviderId own) {
    return profiles.values().stream()
        .filter(profile -> profile.links().contains(link))
        .sorted(
            Comparator.comparing(Profile::invalidated)
                .thenComparing(p -> !p.key().integration().serviceProvider().equals(own))
                .thenComparing(p -> p.validity().until(), Comparator.reverseOrder())
                .thenComparing(p -> p.id().value()));
  }

  @Override
  public synchronized CompletionStage<List<Profile>> findOfDevice(
      Call call, FindDeviceProfiles question) {
    return CompletableFuture.completedFuture(
        profiles.keySet().stream()
            .filter(key -> key.device().equals(question.device()))
            .map(ProfileKey::integration)
            .filter(id -> id.serviceProvider().equals(question.serviceProvider()))
            .distinct()
            .map(id -> new FindProfile(question.client(), id, question.device()))
            .map(each -> find(call, each).toCompletableFuture().join())
            .flatMap(Optional::stream)
            .toList());
  }

  @Override
  public synchronized CompletionStage<Optional<Profile>> read(Call call, ProfileKey key) {
    return CompletableFuture.completedFuture(Optional.ofNullable(profiles.get(key)));
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
