package tv.playgate.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each endpoint shall do instead of answering properly: next, and from then on. */
final class ScriptBook {

  private final Map<ExpressPlayEndpoint, Deque<Script>> next =
      new EnumMap<>(ExpressPlayEndpoint.class);
  private final Map<ExpressPlayEndpoint, Script> standing =
      new EnumMap<>(ExpressPlayEndpoint.class);

  synchronized void stand(ExpressPlayEndpoint endpoint, Script script) {
    standing.put(endpoint, script);
  }

  synchronized void next(ExpressPlayEndpoint endpoint, List<Script> scripts) {
    next.computeIfAbsent(endpoint, fresh -> new ArrayDeque<>()).addAll(scripts);
  }

  synchronized void clear() {
    next.clear();
    standing.clear();
  }

  /** What to do about one request; empty if it is to be answered properly. */
  synchronized Optional<Script> take(ExpressPlayEndpoint endpoint) {
    Deque<Script> waiting = next.get(endpoint);
    return waiting == null || waiting.isEmpty()
        ? Optional.ofNullable(standing.get(endpoint))
        : Optional.of(waiting.removeFirst());
  }
}
