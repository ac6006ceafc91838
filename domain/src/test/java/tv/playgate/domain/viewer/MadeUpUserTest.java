package tv.playgate.domain.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.playgate.domain.client.ClientId;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.domain.device.DeviceId;
import tv.playgate.domain.device.Platform;
import tv.playgate.domain.temporary.IdentityHash;

class MadeUpUserTest {

  private static final DeviceId DEVICE = new DeviceId("device-1");
  private static final DeviceId OTHER = new DeviceId("device-2");
  private static final IdentityHash SOMEBODY = IdentityHash.of("user@domain.com");

  @Test
  void hasThePublishedForm() {
    assertThat(MadeUpUser.of(DEVICE)).matches("95cf93bcd183214a[0-9a-f]{64}");
    assertThat(MadeUpUser.ofTrial(DEVICE, null)).matches("temppass_[0-9a-f]{40}");
    assertThat(MadeUpUser.ofTrial(DEVICE, SOMEBODY)).matches("temppass_[0-9a-f]{40}");
  }

  @Test
  void isTheSameForTheSameViewerAndAnotherForAnother() {
    assertThat(MadeUpUser.of(DEVICE))
        .isEqualTo(MadeUpUser.of(new DeviceId("device-1")))
        .isNotEqualTo(MadeUpUser.of(OTHER));
    assertThat(MadeUpUser.ofTrial(DEVICE, SOMEBODY))
        .isEqualTo(MadeUpUser.ofTrial(DEVICE, IdentityHash.of("user@domain.com")))
        .isNotEqualTo(MadeUpUser.ofTrial(DEVICE, null))
        .isNotEqualTo(MadeUpUser.ofTrial(DEVICE, IdentityHash.of("other@domain.com")))
        .isNotEqualTo(MadeUpUser.ofTrial(OTHER, SOMEBODY));
  }

  @Test
  void tellsNothingOfTheDevice() {
    assertThat(MadeUpUser.of(DEVICE)).doesNotContain("device");
    assertThat(MadeUpUser.ofTrial(DEVICE, null)).doesNotContain("device");
  }

  @Test
  void isPrintedWithoutItsViewer() {
    Viewer viewer =
        Viewer.at(
            new ClientId("demo-app"), DEVICE, Platform.ROKU, new DeviceAddress("203.0.113.20"));
    assertThat(viewer).hasToString("Viewer(demo-app, Roku)");
    assertThat(new VisitorId("ecid-1").toString()).doesNotContain("ecid-1");
  }
}
