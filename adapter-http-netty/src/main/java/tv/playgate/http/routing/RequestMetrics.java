package tv.playgate.http.routing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tv.playgate.http.exchange.HttpAnswer;

/** Counts answers by door and status. Safe for use by any number of threads. */
public final class RequestMetrics {

  private final MeterRegistry registry;
  private final ConcurrentMap<Key, Counter> answers = new ConcurrentHashMap<>();

  /** Counts into that registry. */
  public RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  HttpAnswer counted(String door, HttpAnswer answer) {
    answers.computeIfAbsent(new Key(door, answer.status()), this::counter).increment();
    return answer;
  }

  private Counter counter(Key key) {
    return Counter.builder("playgate.http.answers")
        .description("Answers by door and HTTP status")
        .tag("door", key.door)
        .tag("status", Integer.toString(key.status))
        .register(registry);
  }

  private record Key(String door, int status) {}
}
