package tv.playgate.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.Moment.hours;
import static tv.playgate.domain.fixture.ProfileFixture.profile;

import org.junit.jupiter.api.Test;
import tv.playgate.domain.fixture.ProfileFixture;

class ProfileTest {

  @Test
  void isValidFromItsFirstInstantUpToItsEnd() {
    Profile profile = profile().valid(NOW, hours(1)).get();
    assertThat(profile.standingAt(NOW.minus(TICK))).isEqualTo(ProfileStanding.NOT_YET_VALID);
    assertThat(profile.standingAt(NOW)).isEqualTo(ProfileStanding.VALID);
    assertThat(profile.standingAt(hours(1).minus(TICK))).isEqualTo(ProfileStanding.VALID);
    assertThat(profile.standingAt(hours(1))).isEqualTo(ProfileStanding.EXPIRED);
  }

  @Test
  void isInvalidatedAtAnyTimeOnceItIs() {
    Profile profile = profile().valid(NOW, hours(1)).invalidated().get();
    assertThat(profile.standingAt(hours(-1))).isEqualTo(ProfileStanding.INVALIDATED);
    assertThat(profile.standingAt(NOW)).isEqualTo(ProfileStanding.INVALIDATED);
    assertThat(profile.standingAt(hours(2))).isEqualTo(ProfileStanding.INVALIDATED);
  }

  @Test
  void printsNothingPersonal() {
    assertThat(profile().withLineup("TNT").get()).hasToString("Profile(" + ProfileFixture.ID + ")");
  }
}
