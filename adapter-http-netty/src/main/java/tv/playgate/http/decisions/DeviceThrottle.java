package tv.playgate.http.decisions;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.client.ClientRegistration;
import tv.playgate.domain.device.DeviceAddress;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Endpoint;
import tv.playgate.http.throttle.Throttle;

/**
 * Spends from the bucket of the device that a request comes from (pass-decisions §4, §8), and gives
 * on the address that it found for it: whoever is asked about the viewer gets the same one.
 */
final class DeviceThrottle {

  private final DeviceAddresses addresses;
  private final Throttle throttle;

  DeviceThrottle(DeviceAddresses addresses, Throttle throttle) {
    this.addresses = addresses;
    this.throttle = throttle;
  }

  /**
   * Admits or refuses one request. Once for each request, for it spends.
   *
   * @param client who asks, once that is proved; null where nobody has proved anything yet
   */
  Admission admit(HttpRequest request, @Nullable ClientRegistration client) {
    InetAddress device = addresses.of(request, client);
    Optional<HttpAnswer> refusal = throttle.refusal(device);
    return refusal.isPresent()
        ? new Admission.Refused(refusal.get())
        : new Admission.Admitted(new DeviceAddress(device.getHostAddress()));
  }

  /** The endpoint, for those whom nobody knows yet, behind the bucket of their device. */
  Endpoint before(Endpoint endpoint) {
    return (call, request, variables) ->
        admit(request, null)
            .fold(
                address -> endpoint.answer(call, request, variables),
                CompletableFuture::completedFuture);
  }

  /** Whether the device may ask now. */
  sealed interface Admission {

    <R> R fold(Function<DeviceAddress, R> admitted, Function<HttpAnswer, R> refused);

    /** It may; this is the address that the request counts for. */
    record Admitted(DeviceAddress address) implements Admission {
      @Override
      public <R> R fold(Function<DeviceAddress, R> admitted, Function<HttpAnswer, R> refused) {
        return admitted.apply(address);
      }
    }

    /** It asks too often; this is what it is told. */
    record Refused(HttpAnswer answer) implements Admission {
      @Override
      public <R> R fold(Function<DeviceAddress, R> admitted, Function<HttpAnswer, R> refused) {
        return refused.apply(answer);
      }
    }
  }
}
