package tv.playgate.http.routing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    for (CompiledRoute candidate : routes) {
      if (candidate.route.method().equals(method) && candidate.pattern.fits(segments)) {
        return new Routing.Found(candidate.route.endpoint(), candidate.pattern.variables(segments));
      }
    }
    return nowhere(segments);
  }

  private Routing nowhere(List<String> segments) {
    Set<String> allowed =
        routes.stream()
            .filter(candidate -> candidate.pattern.fits(segments))
            .map(candidate -> candidate.route.method())
            .collect(Collectors.toSet());
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
