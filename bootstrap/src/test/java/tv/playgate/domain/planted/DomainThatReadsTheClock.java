package tv.playgate.domain.planted;

import java.time.Clock;
import java.time.Instant;

/** Planted: breaks a rule of the house, so that the rule is seen to fail. */
public final class DomainThatReadsTheClock {
  Instant now() {
    return Instant.now();
  }

  Instant nowOf(Clock clock) {
    return clock.instant();
  }
}
