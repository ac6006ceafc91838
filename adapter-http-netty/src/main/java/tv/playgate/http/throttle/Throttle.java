package tv.playgate.http.throttle;

import java.net.InetAddress;
import java.util.Optional;
import tv.playgate.http.exchange.HttpAnswer;

/** Limits how often one address may ask. Safe for use by any number of threads; never waits. */
@FunctionalInterface
public interface Throttle {

  /**
   * Spends one request of that address.
   *
   * @return the answer 429 where the address has none left, and then nothing is spent; empty where
   *     it may go on
   */
  Optional<HttpAnswer> refusal(InetAddress address);

  /** Lets everybody ask. */
  static Throttle off() {
    return address -> Optional.empty();
  }
}
