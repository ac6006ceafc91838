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
 * Spares one service while it fails: once half of its last 20 calls failed it is not called for
 * five seconds, then three calls try it. Who is let through must say what came of it.
 */
final class ServiceBreaker {

  /** How many calls are looked at; with fewer it never opens. */
  static final int CALLS = 20;

  /** How long a failing service is spared. */
  static final Duration REST = Duration.ofSeconds(5);

  /** How many calls try a service after that. */
  static final int TRIALS = 3;

  private static final Logger log = LoggerFactory.getLogger(ServiceBreaker.class);
  private static final float HALF_IN_PERCENT = 50;

  private final CircuitBreaker breaker;

  /**
   * A breaker that lets everybody through.
   *
   * @param name of the service, for the log
   * @param clock tells when a service was spared for long enough
   */
  ServiceBreaker(String name, Clock clock) {
    breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindow(CALLS, CALLS, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF_IN_PERCENT)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .recordResult(Boolean.FALSE::equals)
                .clock(clock)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            event ->
                log.warn(
                    "expressplay {}: the breaker goes from {} to {}",
                    name,
                    event.getStateTransition().getFromState(),
                    event.getStateTransition().getToState()));
  }

  /** Whether the service may be called. If so, exactly one of the next three must follow. */
  boolean letsThrough() {
    return breaker.tryAcquirePermission();
  }

  /** The service answered, whatever it said. */
  void answered() {
    breaker.onResult(0, TimeUnit.NANOSECONDS, true);
  }

  /** The service failed. */
  void failed() {
    breaker.onResult(0, TimeUnit.NANOSECONDS, false);
  }

  /** The service was not called after all. */
  void notCalled() {
    breaker.releasePermission();
  }

  /** Whether the service is neither spared nor tried. */
  boolean isClosed() {
    return breaker.getState() == State.CLOSED;
  }

  /** 0 while the service is called, 1 while it is tried, 2 while it is spared. */
  double level() {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> 2;
      case HALF_OPEN -> 1;
      case CLOSED, DISABLED, METRICS_ONLY -> 0;
    };
  }
}
