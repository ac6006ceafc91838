package tv.playgate.http.routing;

import java.util.Optional;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;

/** Stands before the routes of a door and answers some requests itself. */
@FunctionalInterface
public interface Gate {

  /** The answer to a request that goes no further; empty where it may pass. Never waits. */
  Optional<HttpAnswer> stop(HttpRequest request);
}
