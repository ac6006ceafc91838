package tv.playgate.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spares an MVPD while it fails, and its viewers the waiting: once half of the last 20 to 100 calls
 * failed it is not called for ten seconds, then five calls try it. Who is let through must say what
 * came of it. What was answered wrongly is no failure here: it would not get better by waiting.
 */
final class MvpdBreaker {

  /** With fewer calls it never opens. */
  static final int FEWEST_CALLS = 20;

  /** How long a failing MVPD is spared. */
  static final Duration REST = Duration.ofSeconds(10);

  /** How many calls try an MVPD after that. */
  static final int TRIALS = 5;

  private static final Logger log = LoggerFactory.getLogger(MvpdBreaker.class);
  private static final float HALF_IN_PERCENT = 50;

  private final CircuitBreaker breaker;

  /**
   * A breaker that lets everybody through.
   *
   * @param name of the MVPD, for the log
   * @param onOpen told each time that it opens, on the thread of the call that opened it
   */
  MvpdBreaker(String name, Clock clock, Runnable onOpen) {
    breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindow(RecentCalls.MOST, FEWEST_CALLS, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF_IN_PERCENT)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .recordResult(Boolean.FALSE::equals)
                .clock(clock)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              State to = event.getStateTransition().getToState();
              log.warn(
                  "mvpd {}: the breaker goes from {} to {}",
                  name,
                  event.getStateTransition().getFromState(),
                  to);
              if (to == State.OPEN) {
                onOpen.run();
              }
            });
  }

  /** Whether the MVPD may be called. If so, exactly one of the next three must follow. */
  boolean letsThrough() {
    return breaker.tryAcquirePermission();
  }

  /** The MVPD answered, whatever it said. */
  void answered() {
    breaker.onResult(0, TimeUnit.NANOSECONDS, true);
  }

  /** The MVPD failed. */
  void failed() {
    breaker.onResult(0, TimeUnit.NANOSECONDS, false);
  }

  /** The MVPD was not called after all. */
  void notCalled() {
    breaker.releasePermission();
  }

  /** 0 while the MVPD is called, 1 while it is tried, 2 while it is spared. */
  double level() {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> 2;
      case HALF_OPEN -> 1;
      case CLOSED, DISABLED, METRICS_ONLY -> 0;
    };
  }
}
