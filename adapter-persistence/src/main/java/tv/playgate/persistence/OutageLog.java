package tv.playgate.persistence;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that something does not work, and once that it works again. */
final class OutageLog {

  private static final Logger log = LoggerFactory.getLogger(OutageLog.class);

  private final String instance;
  private final String trouble;
  private final AtomicBoolean failing = new AtomicBoolean();

  /**
   * A log that has nothing to say yet.
   *
   * @param trouble what it means that the work fails
   */
  OutageLog(String instance, String trouble) {
    this.instance = instance;
    this.trouble = trouble;
  }

  /** Takes note of how a piece of work ended: null where it was done. */
  void answered(@Nullable Throwable failure) {
    if (failure == null) {
      if (failing.compareAndSet(true, false)) {
        log.info("{}: no longer: {}", instance, trouble);
      }
    } else if (failing.compareAndSet(false, true)) {
      log.warn("{}: {}", instance, trouble, failure);
    }
  }
}
