package tv.playgate.http.server;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;

/** Ends connections that lie idle, and HTTP/2 connections whose server stops. */
@ChannelHandler.Sharable
final class IdleConnections extends ChannelInboundHandlerAdapter {

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof IdleStateEvent || event == Connections.Draining.EVENT) {
      ctx.close();
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }
}
