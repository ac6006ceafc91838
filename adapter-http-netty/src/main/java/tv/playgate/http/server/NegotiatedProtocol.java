package tv.playgate.http.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows what ALPN chose; a peer without ALPN speaks HTTP/1.1. */
final class NegotiatedProtocol extends ApplicationProtocolNegotiationHandler {

  private static final Logger log = LoggerFactory.getLogger(NegotiatedProtocol.class);

  private final ConnectionInitializer initializer;

  NegotiatedProtocol(ConnectionInitializer initializer) {
    super(ApplicationProtocolNames.HTTP_1_1);
    this.initializer = initializer;
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

  @Override
  protected void handshakeFailure(ChannelHandlerContext ctx, Throwable cause) {
    log.debug("{}: TLS handshake failed", ctx.channel().remoteAddress(), cause);
    ctx.close();
  }
}
