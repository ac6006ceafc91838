package tv.playgate.domain.entitlement;

import static tv.playgate.domain.entitlement.LicenseCase.refused;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.evaluation.BindDevice;
import tv.playgate.domain.evaluation.Evaluation;
import tv.playgate.domain.evaluation.FindDeviceBinding;
import tv.playgate.domain.evaluation.FindRegisteredDevices;
import tv.playgate.domain.evaluation.RecordFailure;
import tv.playgate.domain.license.CookieHash;
import tv.playgate.domain.license.CustomerCookie;
import tv.playgate.domain.license.DrmDeviceId;

/**
 * Which device a token is bound to (sees-expressplay §1.2, §1.3, §6). A registration is bound to
 * none, and is refused once its cookie is bound to one device and known with another (D10). A
 * device-bound license is for the device that its cookie is bound to; a cookie that is bound to
 * none yet is bound now, for good, to the one device that it is known with.
 */
final class DeviceIsKnown {

  private final LicenseCase asked;
  private final Basis basis;
  private final CustomerCookie cookie;
  private final CookieHash hash;

  private DeviceIsKnown(LicenseCase asked, Basis basis, CustomerCookie cookie) {
    this.asked = asked;
    this.basis = basis;
    this.cookie = cookie;
    this.hash = CookieHash.of(cookie);
  }

  /** Goes on with the device that the token is to be bound to; null for none. */
  static Evaluation<Granted, Refused> consider(
      LicenseCase asked,
      Basis basis,
      Function<@Nullable DrmDeviceId, Evaluation<Granted, Refused>> then) {
    CustomerCookie cookie = asked.cookie();
    if (cookie == null || asked.type() == RequestType.TIME_BASED) {
      return then.apply(null);
    }
    DeviceIsKnown rule = new DeviceIsKnown(asked, basis, cookie);
    return asked.type() == RequestType.REGISTRATION ? rule.registering(then) : rule.bound(then);
  }

  private Evaluation<Granted, Refused> registering(
      Function<@Nullable DrmDeviceId, Evaluation<Granted, Refused>> then) {
    return asked.knowing(
        new FindDeviceBinding(hash),
        bound ->
            bound.isEmpty()
                ? then.apply(null)
                : registered(
                    devices ->
                        Set.of(bound.get()).containsAll(devices)
                            ? then.apply(null)
                            : ambiguous("the cookie is bound to another device")));
  }

  private Evaluation<Granted, Refused> bound(
      Function<@Nullable DrmDeviceId, Evaluation<Granted, Refused>> then) {
    return asked.knowing(
        new FindDeviceBinding(hash),
        bound -> bound.isPresent() ? then.apply(bound.get()) : registered(d -> bind(d, then)));
  }

  private Evaluation<Granted, Refused> registered(
      Function<Set<DrmDeviceId>, Evaluation<Granted, Refused>> then) {
    return asked.knowing(
        new FindRegisteredDevices(cookie),
        answer ->
            answer.fold(
                listed -> then.apply(listed.devices()), unknown -> failed(unknown.failure())));
  }

  private Evaluation<Granted, Refused> bind(
      Set<DrmDeviceId> devices,
      Function<@Nullable DrmDeviceId, Evaluation<Granted, Refused>> then) {
    if (devices.size() > 1) {
      return ambiguous("the cookie is known with " + devices.size() + " devices");
    }
    Optional<DrmDeviceId> only = devices.stream().findFirst();
    if (only.isEmpty()) {
      return refused(
          EntitlementError.DEVICE_NOT_REGISTERED, "no device is known with the cookie", basis);
    }
    return asked.knowing(
        new BindDevice(hash, only.get()),
        device ->
            device.equals(only.get())
                ? then.apply(device)
                : ambiguous("the cookie was just bound to another device"));
  }

  private Evaluation<Granted, Refused> ambiguous(String because) {
    return refused(EntitlementError.AMBIGUOUS_DEVICE, because, basis);
  }

  private Evaluation<Granted, Refused> failed(RecordFailure failure) {
    return switch (failure) {
      case NOT_CONFIGURED ->
          refused(EntitlementError.TOKEN_SERVICE_REFUSED, "there is no record service", basis);
      case FAILED ->
          refused(EntitlementError.RECORD_SERVICE_FAILED, "the record service failed", basis);
    };
  }
}
