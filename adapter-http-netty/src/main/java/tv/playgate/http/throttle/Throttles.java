package tv.playgate.http.throttle;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The two stages of the throttle.
 *
 * @param peers a loose limit on what one peer may ask, before anything is looked at
 * @param devices the published limit on one device (pass-decisions §8), once it is known whose
 *     address counts
 */
public record Throttles(Throttle peers, Throttle devices) {

  public Throttles {
    requireNonNull(peers, "peers");
    requireNonNull(devices, "devices");
  }

  /** Both stages off. */
  public static Throttles off() {
    return new Throttles(Throttle.off(), Throttle.off());
  }

  /**
   * Both stages on.
   *
   * @param peer what one peer may ask
   * @param device what one device may ask
   * @param exempt the peers without a limit: trusted proxies, through which many devices ask
   * @param metrics counts the refusals of both stages
   * @param nanoTime {@link System#nanoTime}, or what a test makes of it
   */
  public static Throttles of(
      Allowance peer,
      Allowance device,
      Predicate<InetAddress> exempt,
      MeterRegistry metrics,
      LongSupplier nanoTime) {
    return new Throttles(
        new AddressThrottle(new TokenBuckets(peer, nanoTime), exempt, refusals(metrics, "peer")),
        new AddressThrottle(
            new TokenBuckets(device, nanoTime), nobody -> false, refusals(metrics, "device")));
  }

  private static Counter refusals(MeterRegistry metrics, String stage) {
    return Counter.builder("playgate.throttle.refusals")
        .description("Requests answered 429, by stage of the throttle")
        .tag("stage", stage)
        .register(metrics);
  }
}
