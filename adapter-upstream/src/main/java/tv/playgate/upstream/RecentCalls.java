package tv.playgate.upstream;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.degradation.Evidence;
import tv.playgate.domain.evaluation.MvpdFailure;

/** The last calls to an MVPD, as evidence. Safe for use by any number of threads. */
final class RecentCalls {

  /** How many calls are looked at. */
  static final int MOST = 100;

  private final Clock clock;
  private final Duration slow;
  private final Deque<Ended> calls = new ArrayDeque<>();

  /**
   * No calls yet.
   *
   * @param slow what took longer counts as slow
   */
  RecentCalls(Clock clock, Duration slow) {
    this.clock = clock;
    this.slow = slow;
  }

  /**
   * Adds a call that has ended.
   *
   * @param failure null where there was an answer
   */
  synchronized void add(@Nullable MvpdFailure failure, Duration took) {
    if (calls.size() == MOST) {
      calls.removeFirst();
    }
    calls.addLast(new Ended(clock.millis() - took.toMillis(), failure, took.compareTo(slow) > 0));
  }

  /** What they show, and which share of all questions was for this MVPD, 0 to 1. */
  synchronized Evidence evidence(double share) {
    Map<MvpdFailure, Integer> byFailure = new EnumMap<>(MvpdFailure.class);
    int slowOnes = 0;
    int failed = 0;
    long first = clock.millis();
    for (Ended call : calls) {
      first = Math.min(first, call.begun());
      slowOnes += call.slow() ? 1 : 0;
      if (call.failure() != null) {
        failed++;
        byFailure.merge(call.failure(), 1, Integer::sum);
      }
    }
    Duration window = Duration.ofMillis(Math.max(1, clock.millis() - first));
    return new Evidence(Math.max(1, calls.size()), failed, slowOnes, window, byFailure, share);
  }

  /** Forgets them, so that a later outage has its own evidence. */
  synchronized void clear() {
    calls.clear();
  }

  /** One of them. */
  private record Ended(long begun, @Nullable MvpdFailure failure, boolean slow) {}
}
