package tv.playgate.http.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.exchange.RequestTarget;

/**
 * Collects the parts of a request into one value. Netty's buffers end here. A body above the limit
 * is received to its end and dropped, so that the connection lives.
 */
final class RequestCollector extends ChannelInboundHandlerAdapter {

  private final ServerLimits limits;
  private final ReceiveClock clock;
  private @Nullable HttpRequest head;
  private CollectedBody body;
  private boolean unreadable;
  private boolean draining;

  RequestCollector(ServerLimits limits, ReceiveClock clock) {
    this.limits = limits;
    this.clock = clock;
    this.body = new CollectedBody(limits.maxBody());
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    try {
      if (!unreadable && message instanceof HttpObject part) {
        collect(ctx, part);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void collect(ChannelHandlerContext ctx, HttpObject part) {
    if (part.decoderResult().isFailure()) {
      giveUp(ctx, statusOf(part.decoderResult().cause()));
      return;
    }
    if (part instanceof HttpRequest request) {
      begin(ctx, request);
    }
    if (!unreadable && part instanceof HttpContent content) {
      append(ctx, content);
    }
  }

  private void begin(ChannelHandlerContext ctx, HttpRequest request) {
    if (!isUnambiguous(ctx, request)) {
      giveUp(ctx, HttpResponseStatus.BAD_REQUEST.code());
      return;
    }
    head = request;
    body = new CollectedBody(limits.maxBody());
    clock.receiving();
    if (HttpUtil.is100ContinueExpected(request)) {
      ctx.writeAndFlush(
          new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
    }
  }

  private static boolean isUnambiguous(ChannelHandlerContext ctx, HttpRequest request) {
    String encoding = request.headers().get(HttpHeaderNames.TRANSFER_ENCODING);
    return (encoding == null || isPlainChunked(request, encoding))
        && (ctx.channel() instanceof Http2StreamChannel
            ? HostHeader.isClearInHttp2(request)
            : HostHeader.isClearInHttp1(request));
  }

  /** Any other coding would have to be understood to find the end of the body. */
  private static boolean isPlainChunked(HttpRequest request, String encoding) {
    return HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encoding.strip())
        && request.protocolVersion().equals(HttpVersion.HTTP_1_1);
  }

  private void append(ChannelHandlerContext ctx, HttpContent content) {
    body.append(content.content());
    if (body.received() > limits.maxDropped()) {
      giveUp(ctx, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE.code());
    } else if (content instanceof LastHttpContent) {
      complete(ctx);
    }
  }

  private void complete(ChannelHandlerContext ctx) {
    HttpRequest request = head;
    if (request == null) {
      return;
    }
    head = null;
    clock.received();
    ctx.fireChannelRead(
        new Incoming.Request(
            new tv.playgate.http.exchange.HttpRequest(
                request.method().name(),
                RequestTarget.parse(request.uri()),
                new NettyRequestHeaders(request.headers()),
                body.take(),
                PeerOfChannel.of(ctx.channel())),
            HttpUtil.isKeepAlive(request)));
    if (draining) {
      ctx.fireUserEventTriggered(Connections.Draining.EVENT);
    }
  }

  /** A request that is on its way in is under way: the connection ends after it. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event == Connections.Draining.EVENT && head != null) {
      draining = true;
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }

  private void giveUp(ChannelHandlerContext ctx, int status) {
    unreadable = true;
    clock.received();
    ctx.fireChannelRead(new Incoming.Unreadable(status));
  }

  private static int statusOf(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return HttpResponseStatus.REQUEST_URI_TOO_LONG.code();
    }
    return cause instanceof TooLongFrameException
        ? HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.code()
        : HttpResponseStatus.BAD_REQUEST.code();
  }
}
