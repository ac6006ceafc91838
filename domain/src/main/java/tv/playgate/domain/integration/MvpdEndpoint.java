package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where an MVPD is asked in the JSON protocol, and how much it is trusted with.
 *
 * @param address an absolute https address without user information; plain http on loopback only
 * @param timeout bounds one call, from connecting to the last byte; 1 millisecond to 1 hour
 * @param maxConcurrentCalls how many calls may be under way at once, 1 to 10,000; further ones fail
 *     at once
 */
public record MvpdEndpoint(URI address, Duration timeout, int maxConcurrentCalls) {

  /** The timeout where none is configured. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

  /** The concurrency where none is configured. */
  public static final int DEFAULT_MAX_CONCURRENT_CALLS = 64;

  /** By how much a request outlives the timeout of one call where no deadline is configured. */
  static final Duration DEADLINE_SLACK = Duration.ofSeconds(1);

  private static final int MOST_CONCURRENT_CALLS = 10_000;
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

  /**
   * @throws IllegalArgumentException if one of them is out of range; the message does not repeat an
   *     address, which may hold credentials
   */
  public MvpdEndpoint {
    requireNonNull(address, "address");
    if (!isAcceptable(address)) {
      throw new IllegalArgumentException(
          "endpoint: expected an absolute https address without user information"
              + " (plain http on loopback only)");
    }
    Patience.require("timeout", timeout);
    if (maxConcurrentCalls < 1 || maxConcurrentCalls > MOST_CONCURRENT_CALLS) {
      throw new IllegalArgumentException(
          "maxConcurrentCalls: "
              + maxConcurrentCalls
              + " (expected: 1 to "
              + MOST_CONCURRENT_CALLS
              + ")");
    }
  }

  private static boolean isAcceptable(URI address) {
    String host = address.getHost();
    return host != null
        && address.getUserInfo() == null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && LOOPBACK.matcher(host).matches()));
  }
}
