package tv.playgate.upstream;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may go at once, and who waits for that. Who comes to a full line is told so and does not
 * wait. Safe for use by any number of threads; nobody goes while a lock is held.
 */
final class Turns {

  private final int atOnce;
  private final int inLine;
  private final Set<Runnable> line = new LinkedHashSet<>();
  private int underWay;

  /**
   * Nobody is there yet.
   *
   * @param atOnce how many may be under way
   * @param inLine how many more may wait
   */
  Turns(int atOnce, int inLine) {
    this.atOnce = atOnce;
    this.inLine = inLine;
  }

  /**
   * Goes at once, or as soon as it is its turn, on the thread of whoever makes room for it. Who
   * went must {@linkplain #end end} that once.
   *
   * @return whether it goes or waits; false if the line is full
   */
  boolean take(Runnable turn) {
    synchronized (this) {
      if (underWay == atOnce) {
        return line.size() < inLine && line.add(turn);
      }
      underWay++;
    }
    turn.run();
    return true;
  }

  /** Waits no longer; false if it does not wait. */
  synchronized boolean leave(Runnable turn) {
    return line.remove(turn);
  }

  /** A turn is over: the next in line goes. */
  void end() {
    Runnable next = next();
    if (next != null) {
      next.run();
    }
  }

  private synchronized @Nullable Runnable next() {
    Iterator<Runnable> waiting = line.iterator();
    if (!waiting.hasNext()) {
      underWay--;
      return null;
    }
    Runnable first = waiting.next();
    waiting.remove();
    return first;
  }

  /** How many more may go at once. */
  synchronized int vacancies() {
    return atOnce - underWay;
  }

  /** How many wait. */
  synchronized int waiting() {
    return line.size();
  }
}
