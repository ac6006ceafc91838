package tv.playgate.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.ConfigurationFixture.CABLEVISION;
import static tv.playgate.domain.fixture.ConfigurationFixture.configuration;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.ProfileFixture.profile;
import static tv.playgate.domain.fixture.RequestFixture.FIND_PROFILE;
import static tv.playgate.domain.fixture.RequestFixture.found;
import static tv.playgate.domain.fixture.RequestFixture.noProfileFound;
import static tv.playgate.domain.fixture.RequestFixture.viewer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.domain.error.ErrorCode;
import tv.playgate.domain.evaluation.Facts;
import tv.playgate.domain.evaluation.FindLinkedProfile;
import tv.playgate.domain.fixture.ConfigurationFixture;
import tv.playgate.domain.integration.SettingOverrides;
import tv.playgate.domain.profile.Profile;
import tv.playgate.domain.profile.ProfileStanding;
import tv.playgate.domain.signon.LinkKind;
import tv.playgate.domain.signon.PartnerStatus;
import tv.playgate.domain.signon.ProfileLink;
import tv.playgate.domain.viewer.Viewer;

class ProfileSearchTest {

  private static final ProfileLink PLATFORM = new ProfileLink(LinkKind.PLATFORM, "roku-1");
  private static final ProfileLink SERVICE = new ProfileLink(LinkKind.SERVICE_TOKEN, "user-1");
  private static final Viewer LINKED = viewer().linkedBy(List.of(PLATFORM, SERVICE));
  private static final PartnerStatus VOUCHED = new PartnerStatus("granted", "optimum", null);
  private static final Profile ELSEWHERE = profile().numbered(2).get();

  @Test
  void looksForTheDevicesOwnProfileFirst() {
    assertThat(search(LINKED, Facts.none()))
        .isEqualTo(new ProfileSearch.Result.Needs(FIND_PROFILE));
    assertThat(search(LINKED, found(profile().get()))).isEqualTo(held(profile().get(), null));
  }

  @Test
  void followsTheLinksInTheirOrderWhereTheDeviceHasNone() {
    assertThat(search(LINKED, noProfileFound())).isEqualTo(needs(PLATFORM));
    Facts notThere = followed(noProfileFound(), PLATFORM, null);
    assertThat(search(LINKED, notThere)).isEqualTo(needs(SERVICE));
    assertThat(search(LINKED, followed(notThere, SERVICE, ELSEWHERE)))
        .isEqualTo(held(ELSEWHERE, LinkKind.SERVICE_TOKEN));
    assertThat(search(LINKED, followed(noProfileFound(), PLATFORM, ELSEWHERE)))
        .isEqualTo(held(ELSEWHERE, LinkKind.PLATFORM));
  }

  @Test
  void tellsTypesByHowAProfileWasFound() {
    assertThat(new HeldProfile(ELSEWHERE, LinkKind.PLATFORM).typeName()).isEqualTo("platformSSO");
    assertThat(new HeldProfile(ELSEWHERE, LinkKind.SERVICE_TOKEN).typeName())
        .isEqualTo("serviceTokenSSO");
    assertThat(new HeldProfile(ELSEWHERE, null).typeName()).isEqualTo("regular");
    assertThat(new HeldProfile(profile().fromThePartner().get(), null).typeName())
        .isEqualTo("appleSSO");
  }

  @Test
  void takesASignInElsewhereWhereTheDevicesOwnHasExpired() {
    Facts facts = followed(found(profile().expired().get()), PLATFORM, ELSEWHERE);
    assertThat(search(LINKED, facts)).isEqualTo(held(ELSEWHERE, LinkKind.PLATFORM));
  }

  @Test
  void saysWhatIsWrongWithTheDevicesOwnWhereNoOtherIsFound() {
    Profile own = profile().expired().get();
    Profile invalid = profile().numbered(2).invalidated().get();
    Facts facts = followed(followed(found(own), PLATFORM, invalid), SERVICE, null);
    assertThat(search(LINKED, facts)).isEqualTo(unusable(own, ProfileStanding.EXPIRED));
  }

  @Test
  void saysWhatIsWrongWithTheFirstSignInElsewhereWhereTheDeviceHasNone() {
    Profile expired = profile().numbered(2).expired().get();
    Profile invalid = profile().numbered(3).invalidated().get();
    Facts facts = followed(followed(noProfileFound(), PLATFORM, expired), SERVICE, invalid);
    assertThat(search(LINKED, facts)).isEqualTo(unusable(expired, ProfileStanding.EXPIRED));
  }

  @Test
  void followsNothingWhereSingleSignOnIsOff() {
    ConfigurationFixture off =
        configuration().with(new SettingOverrides(null, null, null, null, false, null));
    assertThat(search(off, LINKED, noProfileFound()))
        .isEqualTo(new ProfileSearch.Result.NotHeld(new Deny.ProfileMissing()));
    assertThat(search(off, LINKED.vouchedForBy(VOUCHED), found(profile().fromThePartner().get())))
        .isEqualTo(new ProfileSearch.Result.NotHeld(new Deny.ProfileMissing()));
    assertThat(search(off, LINKED, found(profile().get()))).isEqualTo(held(profile().get(), null));
  }

  @Test
  void takesAPartnersProfileWhileThePartnerVouchesForIt() {
    Profile own = profile().fromThePartner().get();
    assertThat(search(viewer().vouchedForBy(VOUCHED), found(own))).isEqualTo(held(own, null));
  }

  @Test
  void tellsThePartnersFaultOnlyWhereNoOtherProfileIsFound() {
    Profile own = profile().fromThePartner().get();
    ProfileSearch.Result faulty =
        new ProfileSearch.Result.Faulty(
            ErrorCode.INVALID_HEADER_PFS_PERMISSION_ACCESS_NOT_PRESENT, new HeldProfile(own, null));
    assertThat(search(viewer(), found(own))).isEqualTo(faulty);
    Profile expired = profile().numbered(2).expired().get();
    Facts nowhere = followed(followed(found(own), PLATFORM, expired), SERVICE, null);
    assertThat(search(LINKED, nowhere)).isEqualTo(faulty);
    assertThat(search(LINKED, followed(found(own), PLATFORM, ELSEWHERE)))
        .isEqualTo(held(ELSEWHERE, LinkKind.PLATFORM));
  }

  @Test
  void asksNothingOfThePartnerWhereTheProfileIsNotThePartners() {
    Viewer denied = viewer().vouchedForBy(new PartnerStatus("denied", null, NOW));
    assertThat(search(denied, found(profile().get()))).isEqualTo(held(profile().get(), null));
  }

  private static ProfileSearch.Result search(Viewer viewer, Facts facts) {
    return search(configuration(), viewer, facts);
  }

  private static ProfileSearch.Result search(
      ConfigurationFixture configuration, Viewer viewer, Facts facts) {
    return new ProfileSearch(
            configuration.snapshot(), configuration.integrated(), viewer, facts, NOW)
        .result();
  }

  private static Facts followed(Facts facts, ProfileLink link, @Nullable Profile found) {
    return facts.plus(
        new FindLinkedProfile(link, CABLEVISION).answered(Optional.ofNullable(found)));
  }

  private static ProfileSearch.Result needs(ProfileLink link) {
    return new ProfileSearch.Result.Needs(new FindLinkedProfile(link, CABLEVISION));
  }

  private static ProfileSearch.Result held(Profile profile, @Nullable LinkKind through) {
    return new ProfileSearch.Result.Held(new HeldProfile(profile, through));
  }

  private static ProfileSearch.Result unusable(Profile profile, ProfileStanding standing) {
    return new ProfileSearch.Result.NotHeld(new Deny.ProfileUnusable(profile.id(), standing, NOW));
  }
}
