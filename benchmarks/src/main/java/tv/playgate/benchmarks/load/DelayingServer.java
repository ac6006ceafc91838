package tv.playgate.benchmarks.load;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * An MVPD that permits everything in JSON, on one event loop. The path says after how many
 * milliseconds: {@code /0} at once, {@code /50}; it never answers at {@code /hang}.
 */
public final class DelayingServer implements AutoCloseable {

  /** Where no answer ever comes. */
  public static final String HANGING = "hang";

  private static final byte[] PERMIT =
      "{\"decision\":\"Permit\",\"ttlSeconds\":60}".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_BODY_BYTES = 64 * 1024;
  private static final int BACKLOG = 1_024;

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel listener =
      new ServerBootstrap()
          .group(loop)
          .channel(NioServerSocketChannel.class)
          .option(ChannelOption.SO_BACKLOG, BACKLOG)
          .childOption(ChannelOption.TCP_NODELAY, true)
          .childHandler(new Connection())
          .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
          .syncUninterruptibly()
          .channel();

  /** Serves until whoever started it has gone, and tells its address without a path. */
  public static void main(String[] arguments) throws IOException {
    try (DelayingServer server = new DelayingServer()) {
      ServerProcess.serve(server.address());
    }
  }

  /** Where it is, up to the path. */
  public String address() {
    return "http://127.0.0.1:" + ((InetSocketAddress) listener.localAddress()).getPort() + "/";
  }

  @Override
  public void close() {
    listener.close().awaitUninterruptibly();
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private static final class Connection extends ChannelInitializer<Channel> {

    @Override
    protected void initChannel(Channel channel) {
      channel
          .pipeline()
          .addLast(
              new HttpServerCodec(), new HttpObjectAggregator(MAX_BODY_BYTES), new LateAnswer());
    }
  }

  private static final class LateAnswer extends SimpleChannelInboundHandler<FullHttpRequest> {

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
      String wanted = request.uri().substring(1);
      if (wanted.equals(HANGING)) {
        return;
      }
      int millis = Integer.parseInt(wanted);
      if (millis == 0) {
        ctx.writeAndFlush(permit());
      } else {
        ctx.executor().schedule(() -> ctx.writeAndFlush(permit()), millis, TimeUnit.MILLISECONDS);
      }
    }

    /** The load ends with its connections. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }

    private static FullHttpResponse permit() {
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(PERMIT));
      response
          .headers()
          .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
          .setInt(HttpHeaderNames.CONTENT_LENGTH, PERMIT.length);
      return response;
    }
  }
}
