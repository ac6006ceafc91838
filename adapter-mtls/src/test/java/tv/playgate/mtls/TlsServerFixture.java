package tv.playgate.mtls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import tv.playgate.domain.license.PresentedCertificate;

/**
 * A real server on loopback: greets whoever gets through the handshake, keeps what it saw, and
 * tells of every line that comes in what the judge says of its sender now.
 */
final class TlsServerFixture implements AutoCloseable {

  static final String GREETING = "come in\n";

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final BlockingQueue<PresentedCertificate> admitted = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> refused = new LinkedBlockingQueue<>();
  private final ChannelGroup connections =
      new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final LiveTls tls;
  private final Clock clock;
  private final Channel channel;

  TlsServerFixture(LiveTls tls, Clock clock) {
    this.tls = tls;
    this.clock = clock;
    channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel child) {
                    connections.add(child);
                    child
                        .pipeline()
                        .addLast(
                            tls.newHandler(child.alloc()),
                            new LineBasedFrameDecoder(100),
                            new Doorman());
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  /** Who came in; waits for it. */
  PresentedCertificate admitted() throws InterruptedException {
    return taken(admitted);
  }

  /** Why somebody was kept out; waits for it. */
  Throwable refused() throws InterruptedException {
    return taken(refused);
  }

  boolean admittedNobody() {
    return admitted.isEmpty();
  }

  private static <T> T taken(BlockingQueue<T> queue) throws InterruptedException {
    T first = queue.poll(10, TimeUnit.SECONDS);
    if (first == null) {
      throw new AssertionError("nothing came within ten seconds");
    }
    return first;
  }

  /** Connections first: what a loop is still to do for them when it ends is never done. */
  @Override
  public void close() {
    if (loops.isShutdown()) {
      return;
    }
    connections.close().syncUninterruptibly();
    channel.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private final class Doorman extends ChannelInboundHandlerAdapter {

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
      if (event instanceof SslHandshakeCompletionEvent handshake) {
        if (handshake.isSuccess()) {
          greet(context);
        } else {
          refused.add(handshake.cause());
        }
      }
      super.userEventTriggered(context, event);
    }

    private void greet(ChannelHandlerContext context) {
      List<X509Certificate> chain = chain(context);
      if (!chain.isEmpty()) {
        admitted.add(PeerIdentity.of(chain.get(0)));
      }
      say(context, GREETING);
    }

    private List<X509Certificate> chain(ChannelHandlerContext context) {
      try {
        var session = context.pipeline().get(SslHandler.class).engine().getSession();
        return Arrays.stream(session.getPeerCertificates())
            .map(X509Certificate.class::cast)
            .toList();
      } catch (SSLPeerUnverifiedException e) {
        return List.of();
      }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object line) {
      ReferenceCountUtil.release(line);
      say(
          context,
          tls.judge(chain(context), clock.instant())
              .fold(vouched -> "vouched\n", doubted -> doubted.doubt().wireName() + "\n"));
    }

    private static void say(ChannelHandlerContext context, String text) {
      context
          .writeAndFlush(Unpooled.copiedBuffer(text, US_ASCII))
          .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      // Kept as a refusal already, and the TLS handler closes.
    }
  }
}
