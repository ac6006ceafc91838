package tv.playgate.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spares a system while it fails, and whoever asks the waiting: once half of its last calls failed
 * it is not called for a while, then a few calls try it. Who is let through must say what came of
 * it.
 */
final class Breaker {

  private static final Logger log = LoggerFactory.getLogger(Breaker.class);
  private static final float HALF_IN_PERCENT = 50;

  private final CircuitBreaker breaker;

  /**
   * A breaker that lets everybody through.
   *
   * @param name of the system, for the log
   * @param clock tells when a system was spared for long enough
   * @param onOpen told each time that it opens, on the thread of the call that opened it
   */
  Breaker(String name, Terms terms, Clock clock, Runnable onOpen) {
    breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindow(
                    terms.mostCalls(), terms.fewestCalls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF_IN_PERCENT)
                .waitDurationInOpenState(terms.rest())
                .permittedNumberOfCallsInHalfOpenState(terms.trials())
                .recordResult(Boolean.FALSE::equals)
                .clock(clock)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(event -> changed(name, event.getStateTransition(), onOpen));
  }

  private static void changed(String name, StateTransition change, Runnable onOpen) {
    log.warn(
        "{}: the breaker goes from {} to {}", name, change.getFromState(), change.getToState());
    if (change.getToState() == State.OPEN) {
      onOpen.run();
    }
  }

  /** Whether the system may be called. If so, exactly one of the next three must follow. */
  boolean letsThrough() {
    return breaker.tryAcquirePermission();
  }

  /** The system answered, whatever it said. */
  void answered() {
    breaker.onResult(0, TimeUnit.NANOSECONDS, true);
  }

  /** The system failed. */
  void failed() {
    breaker.onResult(0, TimeUnit.NANOSECONDS, false);
  }

  /** The system was not called after all. */
  void notCalled() {
    breaker.releasePermission();
  }

  /** Whether the system is neither spared nor tried. */
  boolean isClosed() {
    return breaker.getState() == State.CLOSED;
  }

  /** 0 while the system is called, 1 while it is tried, 2 while it is spared. */
  double level() {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> 2;
      case HALF_OPEN -> 1;
      case CLOSED, DISABLED, METRICS_ONLY -> 0;
    };
  }

  /**
   * How soon it opens and for how long.
   *
   * @param mostCalls how many of the last calls are looked at
   * @param fewestCalls with fewer it never opens
   * @param rest how long a failing system is spared
   * @param trials how many calls try it after that
   */
  record Terms(int mostCalls, int fewestCalls, Duration rest, int trials) {}
}
