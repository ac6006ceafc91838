package tv.playgate.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tv.playgate.application.fixture.Stages;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;
import tv.playgate.http.exchange.Peer;
import tv.playgate.http.exchange.RequestBody;
import tv.playgate.http.exchange.RequestHeaders;
import tv.playgate.http.exchange.RequestTarget;

class RoutedDoorTest {

  private static final String TRACE = "\"trace\":\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"}";
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  static Stream<Endpoint> brokenEndpoints() {
    return Stream.of(
        (call, request, variables) -> {
          throw new IllegalStateException("hush");
        },
        (call, request, variables) -> {
          throw new StackOverflowError("hush");
        },
        (call, request, variables) ->
            CompletableFuture.failedFuture(new IllegalStateException("hush")),
        (call, request, variables) ->
            CompletableFuture.supplyAsync(
                () -> {
                  throw new AssertionError("hush");
                },
                Runnable::run));
  }

  @ParameterizedTest
  @MethodSource("brokenEndpoints")
  void answersWhatWentWrongInsideWithATraceAndNothingInternal(Endpoint endpoint) {
    HttpAnswer answer = ask(door(endpoint), "GET", "/a");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(text(answer))
        .contains("\"code\":\"internal_server_error\"")
        .containsPattern(TRACE)
        .doesNotContain("hush", "IllegalState", "tv.playgate");
    assertThat(counted("500")).isEqualTo(1);
  }

  @Test
  void answersUnknownPathsAndMethodsInTheShapeOfAnEnhancedError() {
    Door door =
        door(
            (call, request, variables) -> CompletableFuture.completedFuture(HttpAnswer.empty(204)));

    assertThat(ask(door, "GET", "/a").status()).isEqualTo(204);
    assertThat(text(ask(door, "GET", "/b"))).contains("\"status\":404").containsPattern(TRACE);
    HttpAnswer wrong = ask(door, "POST", "/a");
    assertThat(wrong.headers()).containsEntry("allow", "GET");
    assertThat(text(wrong)).contains("\"status\":405").containsPattern(TRACE);
    assertThat(counted("404") + counted("405")).isEqualTo(2);
  }

  @Test
  void endsTheConnectionOfWhatCouldNotBeRead() {
    HttpAnswer answer =
        door((call, request, variables) -> CompletableFuture.completedFuture(HttpAnswer.empty(204)))
            .unreadable(431);

    assertThat(answer.isClosing()).isTrue();
    assertThat(text(answer)).contains("\"status\":431").containsPattern(TRACE);
  }

  private Door door(Endpoint endpoint) {
    return new RoutedDoor(
        "test",
        new Router(List.of(new Route("GET", "/a", endpoint))),
        Clock.systemUTC(),
        Duration.ofSeconds(1),
        new RequestMetrics(meters));
  }

  private double counted(String status) {
    return meters.get("playgate.http.answers").tag("status", status).counter().count();
  }

  private static HttpAnswer ask(Door door, String method, String path) {
    return Stages.answer(
        door.answer(
            new HttpRequest(
                method,
                RequestTarget.parse(path),
                new NoHeaders(),
                RequestBody.of(new byte[0]),
                new Peer(InetAddress.getLoopbackAddress(), List.of()))));
  }

  private static String text(HttpAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static final class NoHeaders implements RequestHeaders {
    @Override
    public @Nullable String first(String name) {
      return null;
    }

    @Override
    public List<String> all(String name) {
      return List.of();
    }
  }
}
