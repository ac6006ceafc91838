package tv.playgate.upstream;

import java.time.Clock;
import java.time.Duration;

/** How often something happened lately: in the current stretch of time and in the one before. */
final class RecentCount {

  private final Clock clock;
  private final long stretchMillis;
  private long stretch;
  private long now;
  private long before;

  RecentCount(Clock clock, Duration stretch) {
    this.clock = clock;
    this.stretchMillis = stretch.toMillis();
  }

  synchronized void add() {
    turn();
    now++;
  }

  synchronized long sum() {
    turn();
    return now + before;
  }

  private void turn() {
    long current = clock.millis() / stretchMillis;
    if (current != stretch) {
      before = current == stretch + 1 ? now : 0;
      now = 0;
      stretch = current;
    }
  }
}
