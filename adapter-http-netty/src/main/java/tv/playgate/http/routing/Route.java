package tv.playgate.http.routing;

import static java.util.Objects.requireNonNull;

/**
 * Which requests go to which endpoint.
 *
 * @param method the one method that the endpoint takes
 * @param pattern the form of the path; {@code {}} stands for one segment, a last {@code {*}} for
 *     one or more
 * @param endpoint who answers
 */
public record Route(String method, String pattern, Endpoint endpoint) {

  public Route {
    requireNonNull(method, "method");
    requireNonNull(pattern, "pattern");
    requireNonNull(endpoint, "endpoint");
  }
}
