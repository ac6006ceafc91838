package tv.playgate.persistence;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.playgate.application.Call;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.client.ClientId;
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
import tv.playgate.persistence.ProfileTable.Place;

/**
 * Profiles in their table. What is remembered is all profiles of one device at one service
 * provider, so that a change of a shared one shows to every client, and what a link leads to.
 */
final class JdbcProfiles implements ProfileStore {

  private final JdbcCalls calls;
  private final FreshReads<Place, List<Profile>> places;
  private final FreshReads<ProfileLink, List<Profile>> linked;

  JdbcProfiles(JdbcCalls calls, Ticker ticker) {
    this.calls = calls;
    this.places = new FreshReads<>(ticker, this::loadPlace);
    this.linked = new FreshReads<>(ticker, this::loadLinked);
  }

  private CompletableFuture<List<Profile>> loadPlace(Call call, Place place) {
    return calls.read(call, "find a profile", c -> ProfileTable.ofPlace(c, place));
  }

  private CompletableFuture<List<Profile>> loadLinked(Call call, ProfileLink link) {
    return calls.read(call, "find a linked profile", c -> ProfileTable.bestOfLink(c, link));
  }

  @Override
  public CompletionStage<Optional<Profile>> find(Call call, FindProfile question) {
    return places
        .find(call, new Place(question.integration().serviceProvider(), question.device()))
        .thenApply(
            profiles ->
                seenBy(question.client(), profiles)
                    .filter(profile -> mvpd(profile).equals(question.integration().mvpd()))
                    .findFirst());
  }

  @Override
  public CompletionStage<List<Profile>> findOfDevice(Call call, FindDeviceProfiles question) {
    return places
        .find(call, new Place(question.serviceProvider(), question.device()))
        .thenApply(profiles -> firstOfEachMvpd(seenBy(question.client(), profiles)));
  }

  @Override
  public CompletionStage<Optional<Profile>> findLinked(Call call, FindLinkedProfile question) {
    return linked
        .find(call, question.link())
        .thenApply(
            profiles ->
                bestFirst(question.integration().serviceProvider(), profiles)
                    .filter(profile -> mvpd(profile).equals(question.integration().mvpd()))
                    .findFirst());
  }

  @Override
  public CompletionStage<List<Profile>> findAllLinked(Call call, FindLinkedProfiles question) {
    return linked
        .find(call, question.link())
        .thenApply(profiles -> firstOfEachMvpd(bestFirst(question.serviceProvider(), profiles)));
  }

  /** The client's own profiles, and then those that all clients see. */
  private static Stream<Profile> seenBy(ClientId client, List<Profile> profiles) {
    return profiles.stream()
        .filter(profile -> profile.key().client() == null || client.equals(profile.key().client()))
        .sorted(Comparator.comparing(profile -> profile.key().client() == null));
  }

  private static Stream<Profile> bestFirst(ServiceProviderId own, List<Profile> profiles) {
    return profiles.stream()
        .sorted(
            Comparator.comparing(Profile::invalidated)
                .thenComparing(p -> !p.key().integration().serviceProvider().equals(own))
                .thenComparing(p -> p.validity().until(), Comparator.reverseOrder())
                .thenComparing(p -> p.id().value()));
  }

  private static List<Profile> firstOfEachMvpd(Stream<Profile> profiles) {
    Map<MvpdId, Profile> first = new LinkedHashMap<>();
    profiles.forEachOrdered(profile -> first.putIfAbsent(mvpd(profile), profile));
    return List.copyOf(first.values());
  }

  private static MvpdId mvpd(Profile profile) {
    return profile.key().integration().mvpd();
  }

  @Override
  public CompletionStage<Optional<Profile>> read(Call call, ProfileKey key) {
    return calls.read(call, "read a profile", c -> ProfileTable.read(c, key));
  }

  @Override
  public CompletionStage<Void> save(Call call, List<Profile> profiles) {
    Set<Place> changed = profiles.stream().map(Profile::key).map(Place::of).collect(toSet());
    Set<ProfileLink> links = ConcurrentHashMap.newKeySet();
    return calls
        .write(
            call,
            "save profiles",
            connection -> links.addAll(ProfileTable.write(connection, profiles)),
            () -> forget(changed, links))
        .thenAccept(saved -> {});
  }

  @Override
  public CompletionStage<Boolean> remove(Call call, ProfileKey key) {
    Set<ProfileLink> links = ConcurrentHashMap.newKeySet();
    return calls.write(
        call,
        "remove a profile",
        connection -> {
          Optional<Set<ProfileLink>> removed = ProfileTable.remove(connection, key);
          removed.ifPresent(links::addAll);
          return removed.isPresent();
        },
        () -> forget(Set.of(Place.of(key)), links));
  }

  private void forget(Set<Place> changed, Set<ProfileLink> links) {
    places.forget(changed);
    linked.forget(links);
  }

  @Override
  public CompletionStage<List<Profile>> page(Call call, @Nullable ProfileId after, int limit) {
    return calls.page(
        call, "page through profiles", limit, c -> ProfileTable.page(c, after, limit));
  }
}
