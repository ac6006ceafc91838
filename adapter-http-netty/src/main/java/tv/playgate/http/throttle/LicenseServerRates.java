package tv.playgate.http.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.function.LongSupplier;
import tv.playgate.domain.license.LicenseServer;
import tv.playgate.domain.license.LicenseServerName;
import tv.playgate.domain.license.RequestRate;

/**
 * How often license servers may ask, as the catalog says: a bucket for each that has a rate and
 * asked of late. A rate that was changed counts at once, with a bucket of its own that is full. A
 * bucket that must be full again is forgotten, and there are {@value #MOST} at most; beyond, those
 * that are asked for least get a full one early. Each replica counts for itself. Safe for use by
 * any number of threads; never waits.
 */
public final class LicenseServerRates {

  static final int MOST = 10_000;

  private final LongSupplier nanoTime;
  private final Cache<RatedServer, TokenBucket> buckets;

  /**
   * Rates of which nothing is used up yet.
   *
   * @param nanoTime {@link System#nanoTime}, or what a test makes of it
   */
  public LicenseServerRates(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(
                Expiry.<RatedServer, TokenBucket>accessing(
                    (server, bucket) -> Duration.ofNanos(server.allowance().nanosToFill())))
            .ticker(nanoTime::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /** Spends one request of that license server; false if it has none left. */
  public boolean admit(LicenseServer server) {
    RequestRate rate = server.rate();
    if (rate == null) {
      return true;
    }
    long now = nanoTime.getAsLong();
    return buckets
            .get(
                new RatedServer(server.name(), rate),
                rated -> new TokenBucket(rated.allowance(), now))
            .take(now)
        == 0;
  }

  /** How many buckets there are, exactly. */
  long count() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private record RatedServer(LicenseServerName name, RequestRate rate) {

    Allowance allowance() {
      return new Allowance(rate.perSecond(), rate.burst());
    }
  }
}
