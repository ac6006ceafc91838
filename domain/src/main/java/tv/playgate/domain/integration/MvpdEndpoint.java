package tv.playgate.domain.integration;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;

/**
 * Where an MVPD is asked in the JSON protocol, and how much it is trusted with.
 *
 * @param address where; an {@linkplain UpstreamAddress address that Playgate calls}
 * @param timeout bounds one call, from connecting to the last byte; 1 millisecond to 1 hour
 * @param maxConcurrentCalls how many calls may be under way at once, 1 to 10,000; further ones fail
 *     at once
 * @param channelOnly whether it knows channels and nothing else, so that it is asked with the
 *     channel title of an MRSS resource (pass-decisions §9.1)
 */
public record MvpdEndpoint(
    URI address, Duration timeout, int maxConcurrentCalls, boolean channelOnly) {

  /** The timeout where none is configured. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);

  /** The concurrency where none is configured. */
  public static final int DEFAULT_MAX_CONCURRENT_CALLS = 64;

  /** By how much a request outlives the timeout of one call where no deadline is configured. */
  static final Duration DEADLINE_SLACK = Duration.ofSeconds(1);

  private static final int MOST_CONCURRENT_CALLS = 10_000;

  /** An MVPD that is asked with resources as they were requested. */
  public MvpdEndpoint(URI address, Duration timeout, int maxConcurrentCalls) {
    this(address, timeout, maxConcurrentCalls, false);
  }

  /**
   * @throws IllegalArgumentException if one of them is out of range; the message does not repeat an
   *     address, which may hold credentials
   */
  public MvpdEndpoint {
    requireNonNull(address, "address");
    UpstreamAddress.problemWith(address)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("endpoint: " + problem);
            });
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
}
