package tv.playgate.http.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows what ALPN chose; a peer without ALPN speaks HTTP/1.1. */
final class NegotiatedProtocol extends ApplicationProtocolNegotiationHandler {

  private static final Logger log = LoggerFactory.getLogger(NegotiatedProtocol.class);

  private final ConnectionInitializer initializer;
  private final String door;
  private final HandshakeMetrics handshakes;

  NegotiatedProtocol(ConnectionInitializer initializer, String door, HandshakeMetrics handshakes) {
    super(ApplicationProtocolNames.HTTP_1_1);
    this.initializer = initializer;
    this.door = door;
    this.handshakes = handshakes;
  }

  @Override
  protected void configurePipeline(ChannelHandlerContext ctx, String protocol) {
    if (protocol.equals(ApplicationProtocolNames.HTTP_2)) {
      initializer.http2(ctx.pipeline());
    } else {
      initializer.http1(ctx.pipeline());
    }
  }

  /** The tail knows which faults are a peer's. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.fireExceptionCaught(cause);
  }

  /** Every handshake that was begun and failed ends here, whatever it failed of. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
      HandshakeFailure failure = HandshakeFailure.of(handshake.cause());
      handshakes.count(door, failure);
      log.debug(
          "{}: TLS handshake with {} failed: {}",
          door,
          ctx.channel().remoteAddress(),
          failure.wireName());
    }
    super.userEventTriggered(ctx, event);
  }
}
