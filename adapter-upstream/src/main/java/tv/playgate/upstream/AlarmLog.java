package tv.playgate.upstream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators that nothing works until they do something: as an error, at most once a minute
 * for each code, for every request would say the same.
 */
final class AlarmLog {

  private static final Logger log = LoggerFactory.getLogger(AlarmLog.class);
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final String service;
  private final Clock clock;
  private final Map<Integer, Instant> last = new ConcurrentHashMap<>();

  /** Alarms of the service of that name. */
  AlarmLog(String service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  void raise(ExpressPlayError error) {
    if (isDue(error.code().orElse(0))) {
      log.error("expressplay {}: fails until an operator mends this: {}", service, error);
    }
  }

  private boolean isDue(int code) {
    Instant now = clock.instant();
    AtomicBoolean due = new AtomicBoolean();
    last.compute(
        code,
        (same, then) -> {
          due.set(then == null || !now.isBefore(then.plus(QUIET)));
          return then == null || due.get() ? now : then;
        });
    return due.get();
  }
}
