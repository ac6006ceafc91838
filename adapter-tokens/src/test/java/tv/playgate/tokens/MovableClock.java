package tv.playgate.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** A clock that stands until it is moved, with its nanoseconds. */
final class MovableClock extends Clock {

  private final Instant start;
  private volatile Duration passed = Duration.ZERO;

  MovableClock(Instant start) {
    this.start = start;
  }

  void advance(Duration step) {
    passed = passed.plus(step);
  }

  long nanos() {
    return TimeUnit.NANOSECONDS.convert(passed);
  }

  @Override
  public Instant instant() {
    return start.plus(passed);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("it has no other zone");
  }
}
