package tv.playgate.http.routing;

import java.util.List;

/**
 * The variable parts of a path, percent-decoded once, in their order.
 *
 * @param values one for each variable of the route; a route's rest gives one for each segment
 */
public record PathVariables(List<String> values) {

  public PathVariables {
    values = List.copyOf(values);
  }

  /** The variable at that position, counted from 0; empty where the route has none there. */
  public String at(int position) {
    return position < values.size() ? values.get(position) : "";
  }
}
