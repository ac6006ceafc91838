package tv.playgate.http.throttle;

import java.util.concurrent.atomic.AtomicLong;

/**
 * One bucket, kept as the instant at which it will be full again (the generic cell rate algorithm).
 * Instants are nanoseconds of a ticker that may wrap around, so only their differences count. A
 * ticker that goes back gives no token twice. Safe for use by any number of threads, without locks.
 */
final class TokenBucket {

  private final Allowance allowance;
  private final AtomicLong fullAt;

  /** A bucket that is full at that instant. */
  TokenBucket(Allowance allowance, long now) {
    this.allowance = allowance;
    this.fullAt = new AtomicLong(now);
  }

  /**
   * Takes a token.
   *
   * @return 0 if there was one; otherwise nothing is taken, and it is the nanoseconds until there
   *     is one
   */
  long take(long now) {
    while (true) {
      long before = fullAt.get();
      long after = (before - now > 0 ? before : now) + allowance.nanosPerToken();
      long missing = after - now - allowance.nanosToFill();
      if (missing > 0) {
        return missing;
      }
      if (fullAt.compareAndSet(before, after)) {
        return 0;
      }
    }
  }
}
