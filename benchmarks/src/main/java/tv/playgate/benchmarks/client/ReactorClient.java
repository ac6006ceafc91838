package tv.playgate.benchmarks.client;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Reactor Netty, set up as the product has it: on event loops of its own, nothing sent twice. */
final class ReactorClient implements OutboundClient {

  private final HttpClient client;

  private ReactorClient(LoopResources loops) {
    client =
        HttpClient.create(
                ConnectionProvider.builder("comparison")
                    .maxConnections(MAX_CONNECTIONS)
                    .pendingAcquireMaxCount(-1)
                    .lifo()
                    .build())
            .runOn(loops)
            .protocol(HttpProtocol.HTTP11)
            .responseTimeout(Duration.ofSeconds(TIMEOUT_SECONDS))
            .headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, MEDIA_TYPE))
            .followRedirect(false)
            .disableRetry(true);
  }

  /** On event loops of its own. */
  static ReactorClient onItsOwn() {
    return new ReactorClient(LoopResources.create("reactor-client", IO_THREADS, true));
  }

  /** On those event loops, of which one may be the caller's. */
  static ReactorClient on(LoopResources shared) {
    return new ReactorClient(shared);
  }

  @Override
  public CompletionStage<byte[]> post(URI address, byte[] body) {
    return client
        .post()
        .uri(address)
        .send((request, out) -> out.sendObject(Unpooled.wrappedBuffer(body)))
        .responseSingle((head, content) -> content.asByteArray())
        .toFuture()
        .thenApply(Objects::requireNonNull);
  }
}
