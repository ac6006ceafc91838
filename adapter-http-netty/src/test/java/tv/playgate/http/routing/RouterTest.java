package tv.playgate.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.RequestTarget;

class RouterTest {

  private static final Endpoint ENDPOINT =
      (call, request, variables) -> CompletableFuture.completedFuture(HttpAnswer.empty(204));

  private static final Router ROUTER =
      new Router(
          List.of(
              new Route("POST", "/api/{}/x/{}", ENDPOINT),
              new Route("PUT", "/api/{}/x/{}", ENDPOINT),
              new Route("DELETE", "/admin/{}/{*}", ENDPOINT)));

  @ParameterizedTest
  @CsvSource({
    "POST, /api/a/x/b, a|b",
    "POST, /api/a/x/b/, a|b",
    "PUT, /api/a%20b/x/%C3%A9, a b|é",
    "POST, /api/a%252Fb/x/c%2Fd, a%2Fb|c/d",
    "POST, /api/%zz/x/%4, %zz|%4",
    "POST, /api/a+b/x/%2B, a+b|+",
    "POST, /api//x/b, |b",
    "DELETE, /admin/a/b, a|b",
    "DELETE, /admin/a/b/c%2F/d, a|b|c/|d",
  })
  void findsTheEndpointAndDecodesOnce(String method, String path, String variables) {
    assertThat(routed(method, path)).isEqualTo(variables);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/a/x",
    "POST, /api/a/x/b//",
    "POST, /api/a/x/b/c",
    "POST, /API/a/x/b",
    "POST, /api/a/%78/b",
    "DELETE, /admin/a",
    "GET, /",
  })
  void findsNothing(String method, String path) {
    assertThat(routed(method, path)).isEqualTo("not found");
  }

  @Test
  void saysWhichMethodsAPathTakes() {
    assertThat(routed("GET", "/api/a/x/b")).contains("wrong", "POST", "PUT");
    assertThat(routed("post", "/api/a/x/b")).contains("wrong");
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b?c=d?e, /a/b, c=d?e",
    "/a, /a, ''",
    "http://host:80/a?b, /a, b",
    "http://host, /, ''",
    "*, /, ''",
    "host:443, /, ''",
    "/?, /, ''",
  })
  void takesPathAndQueryFromARequestLine(String uri, String path, String query) {
    assertThat(RequestTarget.parse(uri)).isEqualTo(new RequestTarget(path, query));
  }

  private static String routed(String method, String path) {
    return ROUTER
        .route(method, path)
        .fold(
            found -> String.join("|", found.variables().values()),
            notFound -> "not found",
            wrong -> "wrong, takes " + wrong.allowed());
  }
}
