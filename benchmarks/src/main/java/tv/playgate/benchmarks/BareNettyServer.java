package tv.playgate.benchmarks;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The ceiling: Netty on one event loop, with no decision at all. It reads each request to its end
 * and answers with fixed bytes, as many as a real answer has. It speaks HTTP/1.1 and keeps every
 * connection open.
 */
final class BareNettyServer implements AutoCloseable {

  /** As long as a real date, and never computed. */
  private static final String DATE = "Sun, 01 Nov 2026 00:00:00 GMT";

  private final @Nullable SampleTls tls;
  private final EventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(1, epoll() ? EpollIoHandler.newFactory() : nio());
  private final Channel listener;

  private BareNettyServer(Connection connection, @Nullable SampleTls tls) {
    this.tls = tls;
    this.listener =
        new ServerBootstrap()
            .group(loop)
            .channel(channelType())
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(connection)
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
  }

  /** Answers as the decisions door would. */
  static BareNettyServer plain() {
    return new BareNettyServer(
        new Connection(PublishedExchange.answer(), PublishedExchange.CONTENT_TYPE, null), null);
  }

  /** Answers as the entitlement door would, over the same mutual TLS. */
  static BareNettyServer mutualTls(Path directory) {
    SampleTls tls = new SampleTls(directory);
    return new BareNettyServer(
        new Connection(SampleLicense.answer(), SampleLicense.CONTENT_TYPE, tls), tls);
  }

  /**
   * Serves until it is killed.
   *
   * @param arguments the directory for {@code ready.json}; then {@code licenses} to answer as the
   *     entitlement door does
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Path.of(arguments[0]);
    boolean licenses = arguments.length > 1 && arguments[1].equals("licenses");
    try (BareNettyServer server = licenses ? mutualTls(directory) : plain()) {
      new ServingFiles(directory).address(server.address());
      new CountDownLatch(1).await();
    }
  }

  private static boolean epoll() {
    return Epoll.isAvailable();
  }

  private static IoHandlerFactory nio() {
    return NioIoHandler.newFactory();
  }

  private static Class<? extends ServerChannel> channelType() {
    return epoll() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
  }

  InetSocketAddress address() {
    return (InetSocketAddress) listener.localAddress();
  }

  @Override
  public void close() {
    listener.close().awaitUninterruptibly();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    if (tls != null) {
      tls.close();
    }
  }

  private static final class Connection extends ChannelInitializer<Channel> {

    private final byte[] answer;
    private final String contentType;
    private final @Nullable SampleTls tls;

    Connection(byte[] answer, String contentType, @Nullable SampleTls tls) {
      this.answer = answer;
      this.contentType = contentType;
      this.tls = tls;
    }

    @Override
    protected void initChannel(Channel channel) {
      if (tls != null) {
        channel.pipeline().addLast(tls.handlers().apply(channel.alloc()));
      }
      channel
          .pipeline()
          .addLast(
              new HttpRequestDecoder(),
              new HttpResponseEncoder(),
              new FixedAnswer(answer, contentType));
    }
  }

  private static final class FixedAnswer extends SimpleChannelInboundHandler<HttpObject> {

    private final byte[] answer;
    private final String contentType;

    FixedAnswer(byte[] answer, String contentType) {
      this.answer = answer;
      this.contentType = contentType;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject part) {
      if (part instanceof LastHttpContent) {
        ctx.writeAndFlush(response()).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
      }
    }

    /** The load ends with its connections. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }

    private FullHttpResponse response() {
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(answer));
      response
          .headers()
          .set(HttpHeaderNames.DATE, DATE)
          .set(HttpHeaderNames.CONTENT_TYPE, contentType)
          .setInt(HttpHeaderNames.CONTENT_LENGTH, answer.length);
      return response;
    }
  }
}
