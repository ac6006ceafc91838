package tv.playgate.http.server;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http2.Http2Exception;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what nobody else dealt with. Faults of peers are expected; anything else is a surprise. */
@ChannelHandler.Sharable
final class ExceptionTail extends ChannelInboundHandlerAdapter {

  private static final Logger log = LoggerFactory.getLogger(ExceptionTail.class);

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof IOException
        || cause instanceof DecoderException
        || cause instanceof Http2Exception) {
      log.debug("{}: ended by its peer's fault", ctx.channel(), cause);
    } else {
      log.warn("{}: ended by a surprise", ctx.channel(), cause);
    }
    ctx.close();
  }
}
