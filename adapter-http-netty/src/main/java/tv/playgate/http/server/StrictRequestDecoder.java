package tv.playgate.http.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.util.List;

/**
 * Decodes HTTP/1.1 requests and takes no request that names both a length and chunks: two readers
 * would see two different requests in it.
 */
final class StrictRequestDecoder extends HttpRequestDecoder {

  private final ReceiveClock clock;

  private StrictRequestDecoder(HttpDecoderConfig config, ReceiveClock clock) {
    super(config);
    this.clock = clock;
  }

  static StrictRequestDecoder within(ServerLimits limits, ReceiveClock clock) {
    return new StrictRequestDecoder(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.maxRequestLine())
            .setMaxHeaderSize(limits.maxHead()),
        clock);
  }

  /** Bytes that make nothing yet may follow a request that is complete: they begin the next one. */
  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    super.decode(ctx, in, out);
    if (out.isEmpty()) {
      clock.receiving();
    }
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("both content-length and transfer-encoding");
  }
}
