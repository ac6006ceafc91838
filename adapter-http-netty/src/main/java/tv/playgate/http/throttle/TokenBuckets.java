package tv.playgate.http.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A bucket for each address that asked of late. A bucket that nobody asked for so long that it must
 * be full is forgotten, which changes nothing: an unknown address has a full bucket. There are
 * {@value #MOST} at most. Beyond, the cache drops those that are asked for least, and their
 * addresses get a full bucket early: under a flood of addresses the throttle forgives, rather than
 * to fill the memory, and keeps hold of those that ask most. Safe for use by any number of threads;
 * the cache tidies up on theirs.
 */
final class TokenBuckets {

  static final int MOST = 200_000;

  private final Allowance allowance;
  private final LongSupplier nanoTime;
  private final Cache<AddressBlock, TokenBucket> buckets;

  TokenBuckets(Allowance allowance, LongSupplier nanoTime) {
    this.allowance = allowance;
    this.nanoTime = nanoTime;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(allowance.nanosToFill(), TimeUnit.NANOSECONDS)
            .ticker(nanoTime::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Takes a token from the bucket of that address.
   *
   * @return 0 if there was one; otherwise nothing is taken, and it is the nanoseconds until there
   *     is one
   */
  long take(InetAddress address) {
    long now = nanoTime.getAsLong();
    return buckets
        .get(AddressBlock.of(address), block -> new TokenBucket(allowance, now))
        .take(now);
  }

  /** How many buckets there are, exactly. */
  long count() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}
