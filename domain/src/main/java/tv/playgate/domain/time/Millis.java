package tv.playgate.domain.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The precision of the house: instants are cut to milliseconds where they enter, so that every
 * store, wire format and replay keeps them as they are.
 */
public final class Millis {

  private Millis() {}

  /** The instant, cut to whole milliseconds. */
  public static Instant cut(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
