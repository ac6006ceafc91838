package tv.playgate.http.throttle;

import io.micrometer.core.instrument.Counter;
import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Predicate;
import tv.playgate.http.exchange.HttpAnswer;

/** Gives every address a bucket, but for those that are exempt, and counts what it refuses. */
final class AddressThrottle implements Throttle {

  private final TokenBuckets buckets;
  private final Predicate<InetAddress> exempt;
  private final Counter refusals;

  AddressThrottle(TokenBuckets buckets, Predicate<InetAddress> exempt, Counter refusals) {
    this.buckets = buckets;
    this.exempt = exempt;
    this.refusals = refusals;
  }

  @Override
  public Optional<HttpAnswer> refusal(InetAddress address) {
    long wait = exempt.test(address) ? 0 : buckets.take(address);
    if (wait == 0) {
      return Optional.empty();
    }
    refusals.increment();
    return Optional.of(TooManyRequests.answer(wait));
  }
}
