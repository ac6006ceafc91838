package tv.playgate.http.routing;

import java.util.ArrayList;
import java.util.List;

/** Cuts a path into its segments; one trailing slash is no segment (pass-decisions §13, D24). */
final class PathSegments {

  private PathSegments() {}

  static List<String> of(String path) {
    List<String> segments = new ArrayList<>(8);
    int start = path.startsWith("/") ? 1 : 0;
    for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
      segments.add(path.substring(start, slash));
      start = slash + 1;
    }
    if (start < path.length()) {
      segments.add(path.substring(start));
    }
    return segments;
  }
}
