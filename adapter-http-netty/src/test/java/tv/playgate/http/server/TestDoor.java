package tv.playgate.http.server;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.exchange.HttpAnswer;
import tv.playgate.http.exchange.HttpRequest;

/**
 * A door that says what it was asked: method, path and body. What is asked under {@code /slow/} is
 * answered when the test says so, {@code /big/n} has n KiB.
 */
final class TestDoor implements Door {

  private final ConcurrentMap<String, CompletableFuture<HttpAnswer>> slow =
      new ConcurrentHashMap<>();
  final Queue<HttpRequest> asked = new ConcurrentLinkedQueue<>();

  @Override
  public String name() {
    return "test";
  }

  @Override
  public CompletionStage<HttpAnswer> answer(HttpRequest request) {
    asked.add(request);
    String path = request.target().path();
    if (path.startsWith("/slow/")) {
      return slow.computeIfAbsent(path, p -> new CompletableFuture<>());
    }
    if (path.startsWith("/big/")) {
      byte[] body = new byte[1024 * Integer.parseInt(path.substring("/big/".length()))];
      return CompletableFuture.completedFuture(HttpAnswer.of(200, "text/plain", body));
    }
    return CompletableFuture.completedFuture(said(request));
  }

  /** Answers what was or will be asked under that path. */
  void release(String path) {
    slow.computeIfAbsent(path, p -> new CompletableFuture<>()).complete(text(200, path));
  }

  private static HttpAnswer said(HttpRequest request) {
    String body =
        request
            .body()
            .fold(bytes -> new String(bytes, StandardCharsets.UTF_8), () -> "(too large)");
    return text(200, request.method() + " " + request.target().path() + " " + body);
  }

  private static HttpAnswer text(int status, String text) {
    return HttpAnswer.of(status, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public HttpAnswer unreadable(int status) {
    return text(status, "unreadable").closing();
  }
}
