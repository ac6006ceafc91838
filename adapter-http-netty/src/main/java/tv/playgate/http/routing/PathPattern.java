package tv.playgate.http.routing;

import java.util.ArrayList;
import java.util.List;

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

  /** Whether a path has this form. */
  boolean fits(List<String> path) {
    boolean open = REST.equals(segments.get(segments.size() - 1));
    if (open ? path.size() < segments.size() : path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!isVariable(i) && !segments.get(i).equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The variables of a path of this form. */
  PathVariables variables(List<String> path) {
    List<String> variables = new ArrayList<>(path.size());
    for (int i = 0; i < path.size(); i++) {
      if (isVariable(i)) {
        variables.add(PercentDecoding.decode(path.get(i)));
      }
    }
    return new PathVariables(variables);
  }

  private boolean isVariable(int position) {
    String expected = segments.get(Math.min(position, segments.size() - 1));
    return expected.equals(ONE) || expected.equals(REST);
  }
}
