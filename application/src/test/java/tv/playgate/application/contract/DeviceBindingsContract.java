package tv.playgate.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.playgate.application.fixture.Stages.answer;
import static tv.playgate.application.fixture.Stages.call;
import static tv.playgate.application.fixture.ViewerSessionFixture.cookie;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.playgate.application.fixture.Names;
import tv.playgate.application.port.out.DeviceBindings;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.DrmDeviceId;

/**
 * What every {@link DeviceBindings} must do. Extend it and hand in the bindings. The tests use
 * cookies of their own, so there may be others, and all of them may share the bindings.
 */
public abstract class DeviceBindingsContract {

  private static final int RIVALS = 16;
  private static final int ROUNDS = 10;

  private final CookieHash cookie = cookie();
  private final DrmDeviceId device = new DrmDeviceId("0123456789abcdef0123456789ABCDEF");

  /** The bindings under test. */
  protected abstract DeviceBindings bindings();

  @Test
  void knowsNothingOfANewCookie() {
    assertThat(found(cookie)).isEmpty();
    assertThat(forget(cookie)).isFalse();
  }

  @Test
  void bindsACookieForGood() {
    assertThat(bind(cookie, device)).isEqualTo(device);
    assertThat(found(cookie)).contains(device);
    assertThat(bind(cookie, device)).isEqualTo(device);
    assertThat(bind(cookie, new DrmDeviceId("another"))).as("another device").isEqualTo(device);
    assertThat(found(cookie)).contains(device);
  }

  @Test
  void givesTheDeviceBackAsItIs() {
    for (String value : List.of(Names.UNICODE, "x", "x".repeat(255), "ABC", " abc ")) {
      CookieHash another = cookie();
      bind(another, new DrmDeviceId(value));
      assertThat(found(another)).map(DrmDeviceId::value).contains(value);
    }
  }

  @Test
  void bindsManyCookiesToOneDevice() {
    bind(cookie, device);
    assertThat(bind(cookie(), device)).isEqualTo(device);
  }

  @Test
  void bindsAnewOnceABindingIsForgotten() {
    DrmDeviceId another = new DrmDeviceId("another");
    CookieHash bystander = cookie();
    bind(cookie, device);
    bind(bystander, device);
    assertThat(forget(cookie)).isTrue();
    assertThat(forget(cookie)).isFalse();
    assertThat(found(cookie)).isEmpty();
    assertThat(bind(cookie, another)).isEqualTo(another);
    assertThat(found(cookie)).contains(another);
    assertThat(found(bystander)).contains(device);
  }

  @Test
  void givesAllTheSameDeviceWhereManyBindACookieAtOnce() {
    for (int round = 0; round < ROUNDS; round++) {
      CookieHash contested = cookie();
      List<CompletionStage<DrmDeviceId>> rivals =
          IntStream.range(0, RIVALS)
              .mapToObj(i -> new BindDevice(contested, new DrmDeviceId("rival-" + i)))
              .map(question -> bindings().bind(call(), question))
              .toList();
      List<DrmDeviceId> bound = rivals.stream().map(rival -> answer(rival)).distinct().toList();
      assertThat(bound).hasSize(1);
      assertThat(found(contested)).contains(bound.get(0));
    }
  }

  private DrmDeviceId bind(CookieHash to, DrmDeviceId bound) {
    return answer(bindings().bind(call(), new BindDevice(to, bound)));
  }

  private Optional<DrmDeviceId> found(CookieHash of) {
    return answer(bindings().find(call(), new FindDeviceBinding(of)));
  }

  private boolean forget(CookieHash of) {
    return answer(bindings().forget(call(), of));
  }
}
