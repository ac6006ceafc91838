package tv.playgate.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last things that were seen, oldest first. */
final class Recording<T> {

  private static final int MOST = 1_000;

  private final Deque<T> seen = new ArrayDeque<>();

  synchronized void add(T one) {
    if (seen.size() == MOST) {
      seen.removeFirst();
    }
    seen.addLast(one);
  }

  synchronized List<T> all() {
    return List.copyOf(seen);
  }
}
