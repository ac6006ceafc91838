package tv.playgate.http.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form of a path, such as {@code /api/v2/{}/decisions}: {@code {}} stands for one segment, a
 * last {@code {*}} for one or more.
 */
final class PathPattern {

  private static final String ONE = "{}";
  private static final String REST = "{*}";

  private final List<String> segments;

  private PathPattern(List<String> segments) {
    this.segments = segments;
  }

  static PathPattern of(String pattern) {
    return new PathPattern(PathSegments.of(pattern));
  }

  /** The variables of a path of this form; empty if it has another. */
  Optional<PathVariables> match(List<String> path) {
    boolean open = REST.equals(segments.get(segments.size() - 1));
    if (open ? path.size() < segments.size() : path.size() != segments.size()) {
      return Optional.empty();
    }
    List<String> variables = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      String expected = segments.get(Math.min(i, segments.size() - 1));
      if (expected.equals(ONE) || expected.equals(REST)) {
        variables.add(PercentDecoding.decode(path.get(i)));
      } else if (!expected.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new PathVariables(variables));
  }
}
