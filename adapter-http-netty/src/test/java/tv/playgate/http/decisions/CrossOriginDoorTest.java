package tv.playgate.http.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.exchange.Peer;
import tv.playgate.http.exchange.RequestBody;
import tv.playgate.http.exchange.RequestHeaders;
import tv.playgate.http.exchange.RequestTarget;
import tv.playgate.http.routing.RequestMetrics;
import tv.playgate.http.routing.Route;
import tv.playgate.http.routing.RoutedDoor;
import tv.playgate.http.routing.Router;

class CrossOriginDoorTest {

  private final Door door =
      new CrossOriginDoor(
          new RoutedDoor(
              "test",
              new Router(
                  List.of(
                      new Route(
                          "GET",
                          "/broken",
                          (call, request, variables) -> {
                            throw new IllegalStateException("broken");
                          }))),
              Clock.systemUTC(),
              Duration.ofSeconds(1),
              new RequestMetrics(new SimpleMeterRegistry())));

  @Test
  void letsTheScriptReadThatSomethingWentWrongInside() {
    HttpRequest request =
        new HttpRequest(
            "GET",
            RequestTarget.parse("/broken"),
            new FromElsewhere(),
            RequestBody.of(new byte[0]),
            new Peer(InetAddress.getLoopbackAddress(), List.of()));

    assertThat(door.answer(request))
        .isCompletedWithValueMatching(
            answer ->
                answer.status() == 500
                    && "*".equals(answer.headers().get("access-control-allow-origin"))
                    && answer.headers().containsKey("access-control-expose-headers"));
  }

  private static final class FromElsewhere implements RequestHeaders {
    @Override
    public @Nullable String first(String name) {
      return name.equals("origin") ? "https://app.example" : null;
    }

    @Override
    public List<String> all(String name) {
      return List.of();
    }
  }
}
