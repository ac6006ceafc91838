package tv.playgate.http.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http2.Http2CodecUtil;
import java.util.List;

/** Looks at the first bytes of a plain connection: the HTTP/2 preface, or HTTP/1.1. */
final class PriorKnowledge extends ByteToMessageDecoder {

  private static final ByteBuf PREFACE =
      Unpooled.unreleasableBuffer(Http2CodecUtil.connectionPrefaceBuf());

  private final ConnectionInitializer initializer;

  PriorKnowledge(ConnectionInitializer initializer) {
    this.initializer = initializer;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    int seen = Math.min(in.readableBytes(), PREFACE.readableBytes());
    boolean http2 = ByteBufUtil.equals(in, in.readerIndex(), PREFACE, PREFACE.readerIndex(), seen);
    if (http2 && seen < PREFACE.readableBytes()) {
      return;
    }
    ChannelPipeline pipeline = ctx.pipeline();
    if (http2) {
      initializer.http2(pipeline);
    } else {
      initializer.http1(pipeline);
    }
    pipeline.remove(this);
  }
}
