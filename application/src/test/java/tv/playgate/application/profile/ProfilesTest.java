package tv.playgate.application.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.playgate.application.Call;
import tv.playgate.application.fake.InMemoryAuthorizations;
import tv.playgate.application.fake.InMemoryProfiles;
import tv.playgate.application.fixture.ConfigurationFixture;
import tv.playgate.application.port.in.Catalog;
import tv.playgate.application.port.in.RecordSignIns;
import tv.playgate.application.port.in.RecordSignIns.Outcome;
import tv.playgate.domain.configuration.ConfigurationSnapshot;
import tv.playgate.domain.configuration.Revision;
import tv.playgate.domain.decision.GivenAuthorization;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.FindAuthorizations;
import tv.playgate.domain.evaluation.KnownAuthorizations;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.profile.ChannelLineup;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.profile.ProfileType;
import tv.playgate.domain.profile.Subject;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

class ProfilesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Period VALID = new Period(NOW, NOW.plus(Duration.ofDays(1)));
  private static final IntegrationId INTEGRATION = ConfigurationFixture.integrationId("REF30");
  private static final ProfileKey KEY = new ProfileKey(null, INTEGRATION, new DeviceId("device-1"));
  private static final Resource RESOURCE = new Resource("resource1");

  private final InMemoryProfiles profiles = new InMemoryProfiles();
  private final InMemoryAuthorizations authorizations = new InMemoryAuthorizations();
  private final ConfigurationSnapshot snapshot =
      new ConfigurationSnapshot(new Revision(1), ConfigurationFixture.plain("REF30"));
  private final RecordSignIns records =
      Profiles.recordSignIns(() -> snapshot, profiles, authorizations);

  @Test
  void aSignInMakesAProfileAndTheNextOneKeepsItsId() {
    Profile first =
        recorded(records.signIn(calling(), signIn(KEY, "user-1")).toCompletableFuture().join());
    Profile second =
        recorded(records.signIn(calling(), signIn(KEY, "user-2")).toCompletableFuture().join());

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(stored().subject()).isEqualTo(new Subject("user-2"));
  }

  @Test
  void aSignInAtNoIntegrationIsRefused() {
    ProfileKey nowhere =
        new ProfileKey(null, ConfigurationFixture.integrationId("NONE"), KEY.device());

    Outcome outcome = records.signIn(calling(), signIn(nowhere, "u")).toCompletableFuture().join();

    assertThat(outcome)
        .isEqualTo(new Outcome.Refused(List.of("there is no integration NONE/NONE")));
  }

  @Test
  void aNewSignInForgetsWhatWasAuthorizedToTheOneBefore() {
    Profile before =
        recorded(records.signIn(calling(), signIn(KEY, "user-1")).toCompletableFuture().join());
    authorize(before);

    records.signIn(calling(), signIn(KEY, "user-1")).toCompletableFuture().join();

    assertThat(authorizedTo(before)).isEqualTo(KnownAuthorizations.NONE);
  }

  @Test
  void aRefreshChangesWhatItNamesAndNothingElse() {
    Profile before =
        recorded(records.signIn(calling(), signIn(KEY, "user-1")).toCompletableFuture().join());
    authorize(before);
    Instant end = NOW.plus(Duration.ofDays(9));

    records
        .refresh(
            calling(), KEY, new RecordSignIns.Refresh(end, ChannelLineup.of(List.of("b")), null))
        .toCompletableFuture()
        .join();

    Profile after = stored();
    assertThat(after.validity()).isEqualTo(new Period(NOW, end));
    assertThat(after.lineup().channels()).containsExactly("b");
    assertThat(after.attributes()).isEqualTo(before.attributes());
    assertThat(after.subject()).isEqualTo(before.subject());
    assertThat(authorizedTo(before)).isNotEqualTo(KnownAuthorizations.NONE);
  }

  @Test
  void aRefreshNeitherEndsAProfileBeforeItBeganNorWakesOneThatWasEnded() {
    records.signIn(calling(), signIn(KEY, "user-1")).toCompletableFuture().join();

    assertThat(
            records
                .refresh(calling(), KEY, new RecordSignIns.Refresh(NOW, null, null))
                .toCompletableFuture()
                .join())
        .isInstanceOf(Outcome.Refused.class);
    records.signOut(calling(), KEY).toCompletableFuture().join();
    records
        .refresh(calling(), KEY, new RecordSignIns.Refresh(NOW.plusSeconds(5), null, null))
        .toCompletableFuture()
        .join();
    assertThat(stored().invalidated()).isTrue();
  }

  @Test
  void aSignOutEndsTheProfileAndForgetsWhatWasAuthorizedToIt() {
    Profile profile =
        recorded(records.signIn(calling(), signIn(KEY, "user-1")).toCompletableFuture().join());
    authorize(profile);

    for (int again = 0; again < 2; again++) {
      assertThat(records.signOut(calling(), KEY).toCompletableFuture().join())
          .isEqualTo(new Outcome.Recorded(profile.ended()));
    }
    assertThat(stored().invalidated()).isTrue();
    assertThat(authorizedTo(profile)).isEqualTo(KnownAuthorizations.NONE);
  }

  @Test
  void nothingIsRefreshedOrSignedOutThatNeverSignedIn() {
    assertThat(records.signOut(calling(), KEY).toCompletableFuture().join())
        .isEqualTo(new Outcome.NotFound());
    assertThat(
            records
                .refresh(calling(), KEY, new RecordSignIns.Refresh(NOW, null, null))
                .toCompletableFuture()
                .join())
        .isEqualTo(new Outcome.NotFound());
  }

  private void authorize(Profile profile) {
    authorizations
        .keep(
            calling(),
            List.of(
                new GivenAuthorization(
                    INTEGRATION, profile.id(), profile.subject(), RESOURCE, VALID)))
        .toCompletableFuture()
        .join();
  }

  private KnownAuthorizations authorizedTo(Profile profile) {
    return authorizations
        .find(
            calling(),
            new FindAuthorizations(INTEGRATION, profile.id(), profile.subject(), Set.of(RESOURCE)))
        .toCompletableFuture()
        .join();
  }

  private Profile stored() {
    return profiles.read(calling(), KEY).toCompletableFuture().join().orElseThrow();
  }

  private static Profile recorded(Outcome outcome) {
    return outcome.fold(
        Outcome.Recorded::profile,
        notFound -> {
          throw new AssertionError("not found");
        },
        refused -> {
          throw new AssertionError(refused.problems());
        });
  }

  private static Catalog.ProfileEntry signIn(ProfileKey key, String subject) {
    return new Catalog.ProfileEntry(
        key,
        ProfileType.REGULAR,
        new Subject(subject),
        VALID,
        false,
        ChannelLineup.of(List.of("a")),
        Map.of("zip", "\"12345\""),
        Set.of());
  }

  private static Call calling() {
    return Call.arriving(NOW, Duration.ofSeconds(5));
  }
}
