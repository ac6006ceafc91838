package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ProfileFixture.asking;
import static tv.playgate.application.fixture.ProfileFixture.own;
import static tv.playgate.application.fixture.ProfileFixture.profile;
import static tv.playgate.application.fixture.ProfileFixture.rich;
import static tv.playgate.application.fixture.ProfileFixture.shared;
import static tv.playgate.application.fixture.ProfileFixture.withId;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.Stages.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileKey;

/**
 * What every {@link ProfileStore} must do. Extend it and hand in the store. The tests use names of
 * their own, so the store need not be empty and may be shared by all of them.
 */
public abstract class ProfileStoreContract {

  private static final int PAGE = 3;

  /** The store under test. */
  protected abstract ProfileStore store();

  @Test
  void findsWhatWasSaved() {
    Profile saved = save(profile(shared()));

    assertThat(found(saved.key())).contains(saved);
  }

  @Test
  void keepsEveryMember() {
    Profile shared = rich(shared());
    Profile own = rich(own(shared(), new ClientId(Names.UNICODE)));

    save(shared, own);

    assertThat(found(shared.key())).contains(shared);
    assertThat(found(own.key())).contains(own);
    assertThat(found(own.key()).orElseThrow().lineup().channels())
        .containsExactlyElementsOf(own.lineup().channels());
  }

  @Test
  void findsNothingForAnUnknownDevice() {
    assertThat(found(shared())).isEmpty();
  }

  @Test
  void findsWhatWasSavedAfterItWasMissed() {
    ProfileKey key = shared();
    assertThat(found(key)).isEmpty();

    Profile saved = save(profile(key));

    assertThat(found(key)).contains(saved);
  }

  @Test
  void prefersTheClientsOwnProfile() {
    ClientId client = ClientFixture.id();
    Profile shared = profile(shared(), "everybody");
    Profile own = profile(own(shared.key(), client), "one client");

    save(shared, own);

    assertThat(found(own.key())).contains(own);
    assertThat(answer(store().find(call(), asking(shared.key(), ClientFixture.id()))))
        .contains(shared);
  }

  @Test
  void showsAClientsOwnProfileToNobodyElse() {
    Profile own = save(profile(own(shared(), ClientFixture.id())));

    assertThat(answer(store().find(call(), asking(own.key(), ClientFixture.id())))).isEmpty();
  }

  @Test
  void fallsBackToTheSharedProfileWhenTheOwnOneIsRemoved() {
    Profile shared = profile(shared());
    Profile own = profile(own(shared.key(), ClientFixture.id()));
    save(shared, own);
    assertThat(found(own.key())).contains(own);

    assertThat(answer(store().remove(call(), own.key()))).isTrue();

    assertThat(found(own.key())).contains(shared);
  }

  @Test
  void replacesTheProfileOfTheSameKeyAndKeepsItsId() {
    for (ProfileKey key : List.of(shared(), own(shared(), ClientFixture.id()))) {
      Profile first = save(profile(key, "first"));
      Profile second = save(rich(key));

      Profile found = found(key).orElseThrow();

      assertThat(found).isNotEqualTo(second).isEqualTo(withIdOf(first, second));
    }
  }

  @Test
  void keepsTheLastOfSeveralWithOneKey() {
    ProfileKey key = shared();

    save(profile(key, "first"), profile(shared()), profile(key, "last"));

    assertThat(found(key).orElseThrow().subject().value()).isEqualTo("last");
    assertThat(everything().stream().filter(kept -> kept.key().equals(key))).hasSize(1);
  }

  @Test
  void keepsNoneWhereAnIdAlreadyNamesAnotherProfile() {
    Profile known = save(profile(shared()));
    Profile innocent = profile(shared());
    Profile thief = withIdOf(known, profile(shared()));

    assertThat(failure(store().save(call(), List.of(innocent, thief))))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(found(innocent.key())).isEmpty();
    assertThat(found(thief.key())).isEmpty();
    assertThat(found(known.key())).contains(known);
  }

  @Test
  void readsTheProfileOfExactlyThatKey() {
    Profile shared = rich(shared());
    Profile own = rich(own(shared.key(), ClientFixture.id()));
    save(shared, own);

    assertThat(answer(store().read(call(), shared.key()))).contains(shared);
    assertThat(answer(store().read(call(), own.key()))).contains(own);
    assertThat(answer(store().read(call(), own(shared.key(), ClientFixture.id())))).isEmpty();
  }

  @Test
  void savesNothingGladly() {
    save();
  }

  @Test
  void tellsIdentifiersApartByCase() {
    Profile saved = save(profile(own(unusual(), ClientFixture.id())));
    ProfileKey key = saved.key();
    IntegrationId integration = key.integration();
    String brand = Names.inOtherCase(integration.serviceProvider().value());
    String mvpd = Names.inOtherCase(integration.mvpd().value());
    DeviceId device = new DeviceId(Names.inOtherCase(key.device().value()));
    ClientId client = new ClientId(Names.inOtherCase(asking(key).client().value()));

    Stream.of(
            new ProfileKey(client, integration, key.device()),
            new ProfileKey(key.client(), integration, device),
            new ProfileKey(
                key.client(),
                new IntegrationId(new ServiceProviderId(brand), integration.mvpd()),
                key.device()),
            new ProfileKey(
                key.client(),
                new IntegrationId(integration.serviceProvider(), new MvpdId(mvpd)),
                key.device()))
        .forEach(
            other -> {
              assertThat(found(other)).isEmpty();
              assertThat(answer(store().remove(call(), other))).isFalse();
            });
    assertThat(found(key)).contains(saved);
  }

  private static ProfileKey unusual() {
    return new ProfileKey(
        null,
        new IntegrationId(
            new ServiceProviderId(Names.unique("brand")), new MvpdId(Names.unique("mvpd"))),
        new DeviceId(Names.unique("device")));
  }

  @Test
  void saysWhetherThereWasOneToRemove() {
    Profile saved = save(profile(shared()));

    assertThat(answer(store().remove(call(), saved.key()))).isTrue();
    assertThat(answer(store().remove(call(), saved.key()))).isFalse();
    assertThat(found(saved.key())).isEmpty();
  }

  @Test
  void removesOnlyTheProfileOfThatKey() {
    Profile shared = profile(shared());
    Profile own = profile(own(shared.key(), ClientFixture.id()));
    save(shared, own);

    assertThat(answer(store().remove(call(), shared.key()))).isTrue();

    assertThat(found(own.key())).contains(own);
    assertThat(found(shared.key())).isEmpty();
  }

  @Test
  void pagesThroughAllOfThemWithoutGapsOrRepeats() {
    Profile[] saved =
        IntStream.range(0, 2 * PAGE + 1).mapToObj(i -> profile(shared())).toArray(Profile[]::new);
    save(saved);

    List<Profile> everything = everything();

    assertThat(everything).contains(saved).doesNotHaveDuplicates().isEqualTo(everything());
  }

  @Test
  void failsTheStageWhereAPageIsTooSmallOrTooLarge() {
    assertThat(failure(store().page(call(), null, 0))).isInstanceOf(IllegalArgumentException.class);
    assertThat(failure(store().page(call(), null, 10_001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsOneProfileWhereManySaveTheSameKeyAtOnce() {
    ProfileKey key = shared();

    List<CompletionStage<Void>> saves =
        IntStream.range(0, 16)
            .mapToObj(i -> store().save(call(), List.of(profile(key, "user-" + i))))
            .toList();
    saves.forEach(save -> answer(save));

    assertThat(found(key)).isPresent();
    assertThat(everything().stream().filter(kept -> kept.key().equals(key))).hasSize(1);
  }

  private Profile save(Profile... profiles) {
    answer(store().save(call(), List.of(profiles)));
    return profiles.length == 0 ? profile(shared()) : profiles[0];
  }

  private Optional<Profile> found(ProfileKey key) {
    return answer(store().find(call(), asking(key)));
  }

  private List<Profile> everything() {
    List<Profile> all = new ArrayList<>();
    List<Profile> page = answer(store().page(call(), null, PAGE));
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(PAGE);
      all.addAll(page);
      page = answer(store().page(call(), page.get(page.size() - 1).id(), PAGE));
    }
    return all;
  }

  private static Profile withIdOf(Profile other, Profile profile) {
    return withId(other.id(), profile);
  }
}
