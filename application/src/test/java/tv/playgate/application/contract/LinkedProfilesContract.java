package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.ProfileFixture.linked;
import static tv.playgate.application.fixture.ProfileFixture.own;
import static tv.playgate.application.fixture.ProfileFixture.profile;
import static tv.playgate.application.fixture.ProfileFixture.until;
import static tv.playgate.application.fixture.ProfileFixture.withId;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.ClientFixture;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.port.out.ProfileStore;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.evaluation.FindDeviceProfiles;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.evaluation.FindLinkedProfiles;
import tv.playgate.domain.integration.IntegrationId;
import tv.playgate.domain.integration.MvpdId;
import tv.playgate.domain.integration.ServiceProviderId;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileKey;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.ProfileLink;

/**
 * How every {@link ProfileStore} must find profiles by sign-ins elsewhere, and all those of one
 * device. Extend it and hand in the store. The tests use names of their own, so the store need not
 * be empty and may be shared by all of them.
 */
public abstract class LinkedProfilesContract {

  private static final Instant EARLY = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-06-01T00:00:00.001Z");

  private final ServiceProviderId brand = new ServiceProviderId(Names.unique("brand"));
  private final ServiceProviderId sister = new ServiceProviderId(Names.unique("sister"));
  private final MvpdId mvpd = new MvpdId(Names.unique("mvpd"));
  private final MvpdId rival = new MvpdId(Names.unique("rival"));
  private final ProfileLink link = link(LinkKind.PLATFORM);

  /** The store under test. */
  protected abstract ProfileStore store();

  @Test
  void findsTheProfileOfALinkOnWhateverDevice() {
    Profile saved = save(linked(profile(key(brand, mvpd)), link, link(LinkKind.SERVICE_TOKEN)));

    assertThat(found(brand, mvpd)).contains(saved);
    assertThat(all(brand)).containsExactly(saved);
  }

  @Test
  void findsNothingForAnUnknownLink() {
    save(linked(profile(key(brand, mvpd)), link(LinkKind.PLATFORM)));

    assertThat(found(brand, mvpd)).isEmpty();
    assertThat(all(brand)).isEmpty();
  }

  @Test
  void tellsLinksApartByKindAndByCase() {
    save(linked(profile(key(brand, mvpd)), link));

    assertThat(found(new ProfileLink(LinkKind.SERVICE_TOKEN, link.subject()))).isEmpty();
    assertThat(found(new ProfileLink(link.kind(), Names.inOtherCase(link.subject())))).isEmpty();
    assertThat(found(new ProfileLink(link.kind(), link.subject() + " "))).isEmpty();
  }

  @Test
  void findsWhatWasSavedAfterItWasMissed() {
    assertThat(found(brand, mvpd)).isEmpty();

    Profile saved = save(linked(profile(key(brand, mvpd)), link));

    assertThat(found(brand, mvpd)).contains(saved);
  }

  @Test
  void findsAProfileOfAnotherServiceProvider() {
    Profile saved = save(linked(profile(key(sister, mvpd)), link));

    assertThat(found(brand, mvpd)).contains(saved);
    assertThat(all(brand)).containsExactly(saved);
  }

  @Test
  void neverFindsAProfileOfAnotherMvpd() {
    save(linked(profile(key(brand, rival)), link));

    assertThat(found(brand, mvpd)).isEmpty();
  }

  @Test
  void prefersTheOneThatLastsLongest() {
    save(until(EARLY, linked(profile(key(brand, mvpd)), link)));
    Profile longest = save(until(LATE, linked(profile(key(brand, mvpd)), link)));
    save(until(EARLY, linked(profile(key(brand, mvpd)), link)));

    assertThat(found(brand, mvpd)).contains(longest);
    assertThat(all(brand)).containsExactly(longest);
  }

  @Test
  void prefersTheServiceProvidersOwnToOneThatLastsLonger() {
    Profile own = save(until(EARLY, linked(profile(key(brand, mvpd)), link)));
    Profile longer = save(until(LATE, linked(profile(key(sister, mvpd)), link)));

    assertThat(found(brand, mvpd)).contains(own);
    assertThat(found(sister, mvpd)).contains(longer);
    assertThat(all(brand)).containsExactly(own);
  }

  @Test
  void prefersOneThatWasNotInvalidatedToEveryOther() {
    save(until(LATE, linked(profile(key(brand, mvpd)), link).ended()));
    save(until(LATE, linked(profile(key(sister, mvpd)), link).ended()));
    Profile left = save(until(EARLY, linked(profile(key(sister, mvpd)), link)));

    assertThat(found(brand, mvpd)).contains(left);
    assertThat(all(brand)).containsExactly(left);
  }

  @Test
  void findsAnInvalidatedOneWhereThereIsNoOther() {
    Profile ended = save(linked(profile(key(brand, mvpd)), link).ended());

    assertThat(found(brand, mvpd)).contains(ended);
  }

  @Test
  void findsOneProfileOfEachMvpd() {
    Profile one = save(until(LATE, linked(profile(key(brand, mvpd)), link)));
    save(until(EARLY, linked(profile(key(brand, mvpd)), link)));
    Profile other = save(linked(profile(key(sister, rival)), link));

    assertThat(all(brand)).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void followsNewLinksAndNoLongerTheOldOnes() {
    ProfileLink young = link(LinkKind.PLATFORM);
    Profile saved = save(linked(profile(key(brand, mvpd)), link));
    assertThat(found(link)).isPresent();
    assertThat(found(young)).isEmpty();

    Profile replaced = linked(profile(saved.key(), "another viewer"), young);
    save(replaced);

    assertThat(found(link)).isEmpty();
    assertThat(found(young)).contains(withId(saved.id(), replaced));
  }

  @Test
  void showsWhatBecameOfALinkedProfile() {
    Profile saved = save(linked(profile(key(brand, mvpd)), link));
    assertThat(found(link)).contains(saved);

    save(saved.ended());

    assertThat(found(link)).contains(saved.ended());
  }

  @Test
  void keepsTheLinksOfTheLastOfSeveralWithOneKey() {
    ProfileLink lost = link(LinkKind.PLATFORM);
    ProfileKey key = key(brand, mvpd);

    answer(
        store()
            .save(call(), List.of(linked(profile(key), lost), linked(profile(key, "last"), link))));

    assertThat(found(lost)).isEmpty();
    assertThat(found(link)).map(Profile::links).contains(Set.of(link));
  }

  @Test
  void forgetsTheLinksOfAProfileThatIsRemoved() {
    Profile saved = save(linked(profile(key(brand, mvpd)), link));
    assertThat(found(link)).isPresent();

    assertThat(answer(store().remove(call(), saved.key()))).isTrue();

    assertThat(found(link)).isEmpty();
    assertThat(all(brand)).isEmpty();
  }

  @Test
  void findsAllProfilesOfADeviceAtOneServiceProvider() {
    ProfileKey key = key(brand, mvpd);
    Profile one = save(profile(key));
    Profile other = save(profile(at(key, new IntegrationId(brand, rival))));
    save(profile(at(key, new IntegrationId(sister, mvpd))));
    save(profile(key(brand, mvpd)));

    assertThat(ofDevice(ClientFixture.id(), key.device())).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void showsEachClientItsOwnProfilesOfADeviceAndHidesThoseOfOthers() {
    ClientId client = ClientFixture.id();
    ProfileKey key = key(brand, mvpd);
    Profile shared = save(profile(key));
    Profile own = save(profile(own(key, client)));
    Profile others = save(profile(own(at(key, new IntegrationId(brand, rival)), client)));

    assertThat(ofDevice(client, key.device())).containsExactlyInAnyOrder(own, others);
    assertThat(ofDevice(ClientFixture.id(), key.device())).containsExactly(shared);
  }

  @Test
  void findsNoProfilesOfADeviceInAnotherCase() {
    ProfileKey key = key(brand, mvpd);
    save(profile(key));

    assertThat(ofDevice(ClientFixture.id(), new DeviceId(Names.inOtherCase(key.device().value()))))
        .isEmpty();
  }

  @Test
  void noticesNewProfilesOfADeviceAtOnce() {
    ProfileKey key = key(brand, mvpd);
    assertThat(ofDevice(ClientFixture.id(), key.device())).isEmpty();

    Profile saved = save(profile(key));

    assertThat(ofDevice(ClientFixture.id(), key.device())).containsExactly(saved);
  }

  private static ProfileLink link(LinkKind kind) {
    return new ProfileLink(kind, Names.unique("viewer " + Names.UNICODE));
  }

  private static ProfileKey key(ServiceProviderId brand, MvpdId mvpd) {
    return new ProfileKey(
        null, new IntegrationId(brand, mvpd), new DeviceId(Names.unique("device")));
  }

  private static ProfileKey at(ProfileKey key, IntegrationId integration) {
    return new ProfileKey(key.client(), integration, key.device());
  }

  private Profile save(Profile profile) {
    answer(store().save(call(), List.of(profile)));
    return profile;
  }

  private Optional<Profile> found(ProfileLink of) {
    return answer(
        store().findLinked(call(), new FindLinkedProfile(of, new IntegrationId(brand, mvpd))));
  }

  private Optional<Profile> found(ServiceProviderId by, MvpdId at) {
    return answer(
        store().findLinked(call(), new FindLinkedProfile(link, new IntegrationId(by, at))));
  }

  private List<Profile> all(ServiceProviderId by) {
    return answer(store().findAllLinked(call(), new FindLinkedProfiles(link, by)));
  }

  private List<Profile> ofDevice(ClientId client, DeviceId device) {
    return answer(store().findOfDevice(call(), new FindDeviceProfiles(client, brand, device)));
  }
}
