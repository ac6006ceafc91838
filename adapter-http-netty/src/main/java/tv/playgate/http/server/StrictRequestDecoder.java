package tv.playgate.http.server;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/**
 * Decodes HTTP/1.1 requests and takes no request that names both a length and chunks: two readers
 * would see two different requests in it.
 */
final class StrictRequestDecoder extends HttpRequestDecoder {

  private StrictRequestDecoder(HttpDecoderConfig config) {
    super(config);
  }

  static StrictRequestDecoder within(ServerLimits limits) {
    return new StrictRequestDecoder(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(limits.maxRequestLine())
            .setMaxHeaderSize(limits.maxHead()));
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("both content-length and transfer-encoding");
  }
}
