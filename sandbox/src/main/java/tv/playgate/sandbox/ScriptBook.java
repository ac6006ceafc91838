package tv.playgate.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What shall be done with the calls of one kind: with the next ones, and from then on. */
final class ScriptBook {

  private final Deque<Script> next = new ArrayDeque<>();
  private Script standing = Script.properly();

  synchronized void stand(Script script) {
    standing = script;
  }

  synchronized void next(List<Script> scripts) {
    next.addAll(scripts);
  }

  synchronized void clear() {
    next.clear();
    standing = Script.properly();
  }

  /** What to do with one call. */
  synchronized Script take() {
    return next.isEmpty() ? standing : next.removeFirst();
  }
}
