package tv.playgate.http.throttle;

import java.time.Duration;

/**
 * How much one address may ask: a bucket of {@code burst + 1} tokens, full at first, refilled
 * continuously (pass-decisions §8, decision D17).
 *
 * @param ratePerSecond tokens that come back each second, 1 to 1,000,000
 * @param burst requests at once beyond the first, 0 to 1,000,000
 */
public record Allowance(int ratePerSecond, int burst) {

  private static final int MOST = 1_000_000;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  public Allowance {
    if (ratePerSecond < 1 || ratePerSecond > MOST) {
      throw new IllegalArgumentException(
          "ratePerSecond: " + ratePerSecond + " (expected: 1 to " + MOST + ")");
    }
    if (burst < 0 || burst > MOST) {
      throw new IllegalArgumentException("burst: " + burst + " (expected: 0 to " + MOST + ")");
    }
  }

  /** Nanoseconds in which one token comes back. */
  long nanosPerToken() {
    return SECOND / ratePerSecond;
  }

  /** Nanoseconds in which an empty bucket becomes full. */
  long nanosToFill() {
    return nanosPerToken() * (burst + 1L);
  }
}
