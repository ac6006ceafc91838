package tv.playgate.application.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tv.playgate.application.Call;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.in.RecordSignIns;
import tv.playgate.application.port.out.AuthorizationStore;
import tv.playgate.application.port.out.Configuration;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.configuration.IntegratedMvpd;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileId;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.time.Period;

/** Keeps profiles as sign-ins come and go. */
final class SignInRecords implements RecordSignIns {

  private final Configuration configuration;
  private final ProfileStore profiles;
  private final AuthorizationStore authorizations;

  SignInRecords(
      Configuration configuration, ProfileStore profiles, AuthorizationStore authorizations) {
    this.configuration = configuration;
    this.profiles = profiles;
    this.authorizations = authorizations;
  }

  @Override
  public CompletionStage<Outcome> signIn(Call call, Catalog.ProfileEntry entry) {
    IntegrationId integration = entry.key().integration();
    Optional<IntegratedMvpd> integrated = configuration.current().integration(integration);
    if (integrated.isEmpty()) {
      return now(new Outcome.Refused(List.of("there is no integration " + integration)));
    }
    if (integrated.get().mvpd().temporaryAccess() != null) {
      return now(
          new Outcome.Refused(List.of(integration + ": nobody signs in for temporary access")));
    }
    return profiles
        .read(call, entry.key())
        .thenCompose(
            earlier ->
                forgotten(call, earlier)
                    .thenCompose(done -> saved(call, entry.withId(idAfter(earlier)))));
  }

  private static ProfileId idAfter(Optional<Profile> earlier) {
    return earlier.map(Profile::id).orElseGet(() -> new ProfileId(UUID.randomUUID()));
  }

  @Override
  public CompletionStage<Outcome> refresh(Call call, ProfileKey key, Refresh refresh) {
    return profiles
        .read(call, key)
        .thenCompose(
            found ->
                found
                    .map(profile -> refreshed(call, profile, refresh))
                    .orElseGet(() -> now(new Outcome.NotFound())));
  }

  private CompletionStage<Outcome> refreshed(Call call, Profile profile, Refresh refresh) {
    Instant end = refresh.notAfter();
    if (end != null && !profile.validity().from().isBefore(end)) {
      return now(
          new Outcome.Refused(
              List.of("notAfter: expected an instant after " + profile.validity().from())));
    }
    Period validity = end == null ? profile.validity() : new Period(profile.validity().from(), end);
    return saved(
        call,
        new Profile(
            profile.id(),
            profile.key(),
            profile.type(),
            profile.subject(),
            validity,
            profile.invalidated(),
            refresh.lineup() == null ? profile.lineup() : refresh.lineup(),
            refresh.attributes() == null ? profile.attributes() : refresh.attributes(),
            profile.links()));
  }

  @Override
  public CompletionStage<Outcome> signOut(Call call, ProfileKey key) {
    return profiles
        .read(call, key)
        .thenCompose(
            found ->
                found
                    .map(
                        profile ->
                            saved(call, profile.ended())
                                .thenCompose(
                                    outcome -> forgotten(call, found).thenApply(done -> outcome)))
                    .orElseGet(() -> now(new Outcome.NotFound())));
  }

  private CompletionStage<Void> forgotten(Call call, Optional<Profile> profile) {
    return profile.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : authorizations.forget(call, List.of(profile.get().id()));
  }

  private CompletionStage<Outcome> saved(Call call, Profile profile) {
    return profiles.save(call, List.of(profile)).thenApply(done -> new Outcome.Recorded(profile));
  }

  private static CompletionStage<Outcome> now(Outcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }
}
