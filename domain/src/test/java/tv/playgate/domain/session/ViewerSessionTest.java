package tv.playgate.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.playgate.domain.fixture.Moment.NOW;
import static tv.playgate.domain.fixture.Moment.TICK;
import static tv.playgate.domain.fixture.Moment.hours;
import static tv.playgate.domain.fixture.ViewerSessionFixture.session;

import org.junit.jupiter.api.Test;
import tv.playgate.domain.fixture.RequestFixture;
import tv.playgate.domain.integration.DecisionSource;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.resource.Resource;
import tv.playgate.domain.time.Period;

class ViewerSessionTest {

  private static final LicenseServerName DRM_1 = new LicenseServerName("drm-1");
  private static final Resource RESOURCE = new Resource("resource1");

  @Test
  void servesItsLicenseServersUntilItEnds() {
    ViewerSession session =
        session().openTo("drm-1", "drm-2").during(new Period(NOW, hours(1))).get();
    assertThat(session.serves(DRM_1, NOW)).isTrue();
    assertThat(session.serves(DRM_1, hours(1).minus(TICK))).isTrue();
    assertThat(session.serves(DRM_1, hours(1))).isFalse();
    assertThat(session.serves(DRM_1, NOW.minus(TICK))).isFalse();
    assertThat(session.serves(new LicenseServerName("DRM-1"), NOW)).isFalse();
  }

  @Test
  void standsOnAnAuthorizationForThatResourceWhileItHolds() {
    StandingAuthorization standing =
        new StandingAuthorization(RESOURCE, DecisionSource.MVPD, new Period(NOW, hours(1)));
    ViewerSession session = session().standingOn(standing).get();
    assertThat(session.standingFor(RESOURCE, NOW)).hasValue(standing);
    assertThat(session.standingFor(RESOURCE, hours(1))).isEmpty();
    assertThat(session.standingFor(RESOURCE, NOW.minus(TICK))).isEmpty();
    assertThat(session.standingFor(new Resource("resource2"), NOW)).isEmpty();
    assertThat(session().get().standingFor(RESOURCE, NOW)).isEmpty();
  }

  @Test
  void isForSomebodyForSomeLicensesAndForSomeTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().openTo().get())
        .withMessage("licenseServers: expected at least one");
    assertThatIllegalArgumentException().isThrownBy(() -> session().giving(0).get());
    assertThatIllegalArgumentException().isThrownBy(() -> session().giving(10_001).get());
    Period month = new Period(NOW, NOW.plus(ViewerSession.LONGEST));
    assertThat(session().during(month).get().validity()).isEqualTo(month);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().during(new Period(NOW, month.until().plus(TICK))).get());
  }

  @Test
  void namesNobody() {
    assertThat(session().get().toString())
        .doesNotContain(RequestFixture.DEVICE.value())
        .doesNotContain(session().get().cookie().hex());
  }

  @Test
  void hasAnIdThatIsAUuid() {
    String id = session().get().id().toString();
    assertThat(ViewerSessionId.parse(id)).hasValue(session().get().id());
    assertThat(ViewerSessionId.parse("x")).isEmpty();
  }
}
