package tv.playgate.application;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import tv.playgate.domain.time.Millis;

/**
 * One request on its way through the house; the first argument of every port, so that more can
 * travel later without breaking anyone.
 *
 * @param trace names it
 * @param instant when it arrived, in whole milliseconds; the only time that decisions know
 * @param deadline when its answer is worth nothing any more
 */
public record Call(TraceId trace, Instant instant, Instant deadline) {

  public Call {
    requireNonNull(trace, "trace");
    instant = Millis.cut(instant);
    requireNonNull(deadline, "deadline");
  }

  /** A new call that arrives now and may take that long. */
  public static Call arriving(Instant now, Duration patience) {
    return new Call(TraceId.random(), now, now.plus(patience));
  }

  /** This call, ended at the latest so long after it arrived. */
  public Call within(Duration patience) {
    Instant end = instant.plus(patience);
    return end.isBefore(deadline) ? new Call(trace, instant, end) : this;
  }
}
