package tv.playgate.http.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the endpoint for a request. Routes are tried in their order; the first that fits is taken.
 */
public final class Router {

  private final List<CompiledRoute> routes;

  /** A router over these routes. */
  public Router(List<Route> routes) {
    this.routes = routes.stream().map(CompiledRoute::new).toList();
  }

  /** Where a request of that method to that percent-encoded path goes. */
  public Routing route(String method, String path) {
    List<String> segments = PathSegments.of(path);
    Set<String> allowed = new LinkedHashSet<>();
    for (CompiledRoute candidate : routes) {
      Optional<PathVariables> variables = candidate.pattern.match(segments);
      if (variables.isPresent() && candidate.route.method().equals(method)) {
        return new Routing.Found(candidate.route.endpoint(), variables.get());
      }
      variables.ifPresent(match -> allowed.add(candidate.route.method()));
    }
    return allowed.isEmpty() ? new Routing.NotFound() : new Routing.WrongMethod(allowed);
  }

  private static final class CompiledRoute {

    private final Route route;
    private final PathPattern pattern;

    CompiledRoute(Route route) {
      this.route = route;
      this.pattern = PathPattern.of(route.pattern());
    }
  }
}
