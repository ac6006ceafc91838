package tv.playgate.http.exchange;

/**
 * What a request is aimed at.
 *
 * @param path percent-encoded
 * @param query percent-encoded, without its question mark; empty where there is none
 */
public record RequestTarget(String path, String query) {

  /** Takes path and query from a request line; scheme and authority are dropped. */
  public static RequestTarget parse(String uri) {
    String origin = originForm(uri);
    int mark = origin.indexOf('?');
    return mark < 0
        ? new RequestTarget(origin, "")
        : new RequestTarget(origin.substring(0, mark), origin.substring(mark + 1));
  }

  private static String originForm(String uri) {
    if (uri.startsWith("/")) {
      return uri;
    }
    int authority = uri.indexOf("://");
    int path = authority < 0 ? -1 : uri.indexOf('/', authority + 3);
    return path < 0 ? "/" : uri.substring(path);
  }
}
