package tv.playgate.http.decisions;

import java.util.Optional;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.routing.Router;

/**
 * What scripts of other origins may do here (pass-decisions §1.2): everything, for what counts is
 * the access token, and a browser sends none by itself. That is also why no credentials are
 * allowed: there are no cookies.
 */
final class CrossOrigin {

  private static final String OPTIONS = "OPTIONS";
  private static final String ALLOW_ORIGIN = "access-control-allow-origin";
  private static final String EXPOSE_HEADERS = "access-control-expose-headers";
  private static final String ANY = "*";
  private static final String METHODS = "POST,GET,OPTIONS,DELETE";
  private static final String EXPOSED =
      "pass_sfp,Authzf-Error-Code,Authzf-Sub-Error-Code,Authzf-Error-Details";
  private static final String REQUEST_HEADERS =
      String.join(
          ",",
          "authorization",
          "content-type",
          "accept",
          "AP-Session-Identifier",
          "AP-Device-Identifier",
          "AP-SDK-Identifier",
          "X-Device-Info",
          "Adobe-Subject-Token",
          "X-Roku-Reserved-Roku-Connect-Token",
          "AD-Service-Token",
          "AP-Partner-Framework-Status",
          "AP-TempPass-Identity",
          "AP-Visitor-Identifier");
  // Two hours: the longest that every browser heeds.
  private static final String MAX_AGE = "7200";

  private CrossOrigin() {}

  /** The answer to OPTIONS on a path that a route has; empty for every other request. */
  static Optional<HttpAnswer> preflight(Router router, HttpRequest request) {
    return request.method().equals(OPTIONS) && isKnown(router, request.target().path())
        ? Optional.of(preflight())
        : Optional.empty();
  }

  private static boolean isKnown(Router router, String path) {
    return router.route(OPTIONS, path).fold(found -> true, notFound -> false, wrong -> true);
  }

  private static HttpAnswer preflight() {
    return shared(HttpAnswer.empty(200))
        .with("access-control-allow-methods", METHODS)
        .with("access-control-allow-headers", REQUEST_HEADERS)
        .with("access-control-max-age", MAX_AGE);
  }

  /** The answer, for scripts of any origin to read. */
  static HttpAnswer shared(HttpAnswer answer) {
    return answer.with(ALLOW_ORIGIN, ANY).with(EXPOSE_HEADERS, EXPOSED);
  }
}
