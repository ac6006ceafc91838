package tv.playgate.domain.upstream;

import java.time.Duration;

/**
 * How much of our time and of our connections one system may take.
 *
 * @param connectTimeout until there is a connection, TLS included; 1 millisecond to {@code timeout}
 * @param readTimeout the longest silence while a reply is awaited or read; 1 millisecond to {@code
 *     timeout}
 * @param timeout bounds one call, from connecting to the last byte; 1 millisecond to 1 hour
 * @param maxConcurrentCalls how many calls may be under way at once, 1 to 10,000
 * @param maxWaitingCalls how many more may wait until one of them ends, 0 to 10,000; further ones
 *     fail at once
 */
public record CallLimits(
    Duration connectTimeout,
    Duration readTimeout,
    Duration timeout,
    int maxConcurrentCalls,
    int maxWaitingCalls) {

  private static final Duration LONGEST_USUAL_CONNECT = Duration.ofSeconds(3);
  private static final int MOST_CALLS = 10_000;

  /** The timeout where none is configured. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

  /** The concurrency where none is configured. */
  public static final int DEFAULT_MAX_CONCURRENT_CALLS = 64;

  /** The limits where nothing is configured. */
  public static final CallLimits USUAL = of(DEFAULT_TIMEOUT, DEFAULT_MAX_CONCURRENT_CALLS);

  /**
   * @throws IllegalArgumentException if one of them is out of range; the message names it
   */
  public CallLimits {
    Patience.require("timeout", timeout);
    Patience.require("connectTimeout", connectTimeout, timeout);
    Patience.require("readTimeout", readTimeout, timeout);
    requireCount("maxConcurrentCalls", maxConcurrentCalls, 1);
    requireCount("maxWaitingCalls", maxWaitingCalls, 0);
  }

  private static void requireCount(String name, int count, int fewest) {
    if (count < fewest || count > MOST_CALLS) {
      throw new IllegalArgumentException(
          name + ": " + count + " (expected: " + fewest + " to " + MOST_CALLS + ")");
    }
  }

  /**
   * The usual limits for calls that may take so long: a connection within half of it, three seconds
   * at the most; any silence; as many calls waiting as under way.
   *
   * @throws IllegalArgumentException if one of them is out of range
   */
  public static CallLimits of(Duration timeout, int maxConcurrentCalls) {
    return new CallLimits(
        usualConnectTimeout(timeout), timeout, timeout, maxConcurrentCalls, maxConcurrentCalls);
  }

  /** How long a connection may take where only the whole call is limited. */
  public static Duration usualConnectTimeout(Duration timeout) {
    Duration half = Patience.atLeastTheShortest(timeout.dividedBy(2));
    return half.compareTo(LONGEST_USUAL_CONNECT) > 0 ? LONGEST_USUAL_CONNECT : half;
  }
}
