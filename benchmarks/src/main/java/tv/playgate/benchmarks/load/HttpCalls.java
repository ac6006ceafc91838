package tv.playgate.benchmarks.load;

import io.netty.buffer.Unpooled;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Calls that load is made of, as many at once as one likes. */
public final class HttpCalls implements AutoCloseable {

  private static final int MAX_CONNECTIONS = 2_000;
  private static final int OK = 200;

  private final ConnectionProvider connections =
      ConnectionProvider.builder("load").maxConnections(MAX_CONNECTIONS).lifo().build();
  private final HttpClient client =
      HttpClient.create(connections)
          .protocol(HttpProtocol.HTTP11)
          .responseTimeout(Duration.ofSeconds(60))
          .disableRetry(true);

  /** The body of an answer with status 200; empty where there is none. */
  public CompletionStage<String> post(URI address, Map<String, String> headers, byte[] body) {
    return client
        .headers(all -> headers.forEach(all::set))
        .post()
        .uri(address)
        .send((request, out) -> out.sendObject(Unpooled.wrappedBuffer(body)))
        .responseSingle(
            (head, content) -> head.status().code() == OK ? content.asString() : Mono.just(""))
        .defaultIfEmpty("")
        .toFuture()
        .thenApply(Objects::requireNonNull);
  }

  @Override
  public void close() {
    connections.dispose();
  }
}
