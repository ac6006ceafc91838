package tv.playgate.http.server;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** A peer that speaks HTTP/2 by prior knowledge. */
final class Http2Client implements AutoCloseable {

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel connection;
  final CompletableFuture<Void> goAway = new CompletableFuture<>();

  Http2Client(InetSocketAddress server) {
    connection =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .handler(new Connection())
            .connect(server)
            .syncUninterruptibly()
            .channel();
  }

  Channel connection() {
    return connection;
  }

  /** Sends a request on a stream of its own. */
  CompletableFuture<RawAnswer> ask(String method, String path, byte[] body) {
    CompletableFuture<RawAnswer> answer = new CompletableFuture<>();
    Http2StreamChannel stream = begin(method, path, body.length == 0, answer);
    if (body.length > 0) {
      stream.writeAndFlush(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(body), true));
    }
    return answer;
  }

  /** Begins a request. */
  Http2StreamChannel begin(
      String method, String path, boolean end, CompletableFuture<RawAnswer> answer) {
    return begin(
        new DefaultHttp2Headers().method(method).path(path).scheme("http").authority("h"),
        end,
        answer);
  }

  /** Begins a request with these fields. */
  Http2StreamChannel begin(Http2Headers headers, boolean end, CompletableFuture<RawAnswer> answer) {
    Http2StreamChannel stream =
        new Http2StreamChannelBootstrap(connection)
            .handler(new Answering(answer))
            .open()
            .syncUninterruptibly()
            .getNow();
    stream.writeAndFlush(new DefaultHttp2HeadersFrame(headers, end)).syncUninterruptibly();
    return stream;
  }

  static void reset(Http2StreamChannel stream) {
    stream.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.CANCEL)).syncUninterruptibly();
  }

  @Override
  public void close() {
    connection.close().awaitUninterruptibly();
    group.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private final class Connection extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      channel
          .pipeline()
          .addLast(
              Http2FrameCodecBuilder.forClient().build(),
              new Http2MultiplexHandler(new Refusing()),
              new GoAways());
    }
  }

  private final class GoAways extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (message instanceof Http2GoAwayFrame) {
        goAway.complete(null);
      }
      ReferenceCountUtil.release(message);
    }
  }

  /** A server opens no streams. */
  @ChannelHandler.Sharable
  private static final class Refusing extends ChannelInboundHandlerAdapter {}

  private static final class Answering extends ChannelInboundHandlerAdapter {

    private final CompletableFuture<RawAnswer> answer;
    private final Map<String, String> headers = new TreeMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Answering(CompletableFuture<RawAnswer> answer) {
      this.answer = answer;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      try {
        boolean last = false;
        if (message instanceof Http2HeadersFrame frame) {
          frame.headers().forEach(h -> headers.put(h.getKey().toString(), h.getValue().toString()));
          last = frame.isEndStream();
        } else if (message instanceof Http2DataFrame frame) {
          byte[] part = new byte[frame.content().readableBytes()];
          frame.content().readBytes(part);
          body.writeBytes(part);
          last = frame.isEndStream();
        }
        if (last) {
          complete();
        }
      } finally {
        ReferenceCountUtil.release(message);
      }
    }

    private void complete() {
      answer.complete(
          new RawAnswer(
              Integer.parseInt(headers.getOrDefault(":status", "0")),
              headers,
              body.toString(StandardCharsets.UTF_8)));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof Http2ResetFrame) {
        answer.completeExceptionally(new IllegalStateException("the stream was reset"));
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      answer.completeExceptionally(new IllegalStateException("the stream ended"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      answer.completeExceptionally(cause);
    }
  }
}
