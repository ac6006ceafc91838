package tv.playgate.http.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.http.exchange.Door;
import tv.playgate.http.exchange.HttpAnswer;

/** Has requests answered by the door, and writes the answers on the channel's event loop. */
final class DoorHandler extends SimpleChannelInboundHandler<Incoming> {

  private static final Logger log = LoggerFactory.getLogger(DoorHandler.class);
  private static final String HEAD = "HEAD";

  private final Door door;
  private final boolean http1;
  private boolean answering;
  private final BooleanSupplier ending;
  private boolean draining;

  /**
   * A handler for one connection or stream.
   *
   * @param http1 whether the connection ends by a header field, and a HEAD answer has no body of
   *     its own accord
   * @param ending whether the server is about to stop
   */
  DoorHandler(Door door, boolean http1, BooleanSupplier ending) {
    this.door = door;
    this.http1 = http1;
    this.ending = ending;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, Incoming incoming) {
    answering = true;
    incoming.handle(
        request -> answer(ctx, request),
        unreadable -> refuse(ctx, door.unreadable(unreadable.status())));
  }

  private void refuse(ChannelHandlerContext ctx, HttpAnswer answer) {
    FullHttpResponse response = response(answer, false);
    if (http1) {
      HttpUtil.setKeepAlive(response, false);
    }
    ctx.writeAndFlush(response)
        .addListener(http1 ? LingeringClose.LISTENER : ChannelFutureListener.CLOSE_ON_FAILURE);
  }

  private void answer(ChannelHandlerContext ctx, Incoming.Request incoming) {
    boolean bodyless = HEAD.equals(incoming.request().method());
    CompletableFuture<HttpAnswer> answer = door.answer(incoming.request()).toCompletableFuture();
    @Nullable HttpAnswer atHand = answer.isCompletedExceptionally() ? null : answer.getNow(null);
    if (atHand != null) {
      write(ctx, atHand, incoming.keepAlive(), bodyless);
    } else {
      answer.whenComplete(
          (done, failure) ->
              ctx.executor().execute(() -> writeLater(ctx, incoming, bodyless, done, failure)));
    }
  }

  private void writeLater(
      ChannelHandlerContext ctx,
      Incoming.Request incoming,
      boolean bodyless,
      @Nullable HttpAnswer answer,
      @Nullable Throwable failure) {
    if (answer != null) {
      write(ctx, answer, incoming.keepAlive(), bodyless);
    } else {
      log.error("{}: a door must answer", door.name(), failure);
      ctx.close();
    }
  }

  private void write(
      ChannelHandlerContext ctx, HttpAnswer answer, boolean keepAlive, boolean bodyless) {
    answering = false;
    boolean last = !keepAlive || answer.isClosing() || draining || ending.getAsBoolean();
    FullHttpResponse response = response(answer, bodyless);
    if (http1) {
      HttpUtil.setKeepAlive(response, !last);
    }
    ctx.writeAndFlush(response)
        .addListener(
            http1 && last ? ChannelFutureListener.CLOSE : ChannelFutureListener.CLOSE_ON_FAILURE);
  }

  private static FullHttpResponse response(HttpAnswer answer, boolean bodyless) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.status()),
            bodyless ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(answer.body()),
            DefaultHttpHeadersFactory.headersFactory().newHeaders(),
            EmptyHttpHeaders.INSTANCE);
    response.headers().set(HttpHeaderNames.DATE, DateHeader.now());
    answer
        .headers()
        .forEach((name, value) -> response.headers().set(KnownHeaders.named(name), value));
    response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
    return response;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event != Connections.Draining.EVENT) {
      ctx.fireUserEventTriggered(event);
    } else if (answering) {
      draining = true;
    } else {
      ctx.close();
    }
  }
}
