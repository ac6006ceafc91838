package tv.playgate.upstream;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * A question and the client that carries it. The client is told the body's length by its one
 * buffer, and closes a connection whose reply was not read to its end.
 */
record HttpExchange(HttpClient client, HttpQuestion question, int maxReplyBytes) {

  /**
   * Asks when somebody subscribes; cancelled, it breaks the exchange off.
   *
   * @param onConnection called once there is a connection, before anything is sent
   */
  Mono<HttpAnswer> make(Runnable onConnection) {
    return client
        .headers(headers -> question.headers().forEach(headers::set))
        .request(HttpMethod.valueOf(question.method()))
        .uri(question.address())
        .send(
            (request, out) -> {
              onConnection.run();
              return question.body().length == 0
                  ? out
                  : out.sendObject(Unpooled.wrappedBuffer(question.body()));
            })
        .response(this::read)
        .singleOrEmpty();
  }

  private Mono<HttpAnswer> read(HttpClientResponse head, ByteBufFlux content) {
    BoundedBody body = new BoundedBody(maxReplyBytes);
    return content
        .doOnNext(body::add)
        .takeUntil(part -> body.isTooLarge())
        .then(Mono.fromSupplier(() -> reply(head, body)));
  }

  private static HttpAnswer reply(HttpClientResponse head, BoundedBody body) {
    return new HttpAnswer.Reply(
        head.status().code(),
        head.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE, ""),
        body.whole());
  }

  @Override
  public String toString() {
    return question.toString();
  }
}
