package tv.playgate.bootstrap.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parts that are closed in the reverse order of their opening, each of them whatever the others do.
 * Safe for use by any number of threads.
 */
public final class ClosedInReverse implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ClosedInReverse.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** Takes the part in and gives it back. */
  public synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.warn("house: {} did not close", part.getClass().getSimpleName(), e);
      }
    }
  }
}
