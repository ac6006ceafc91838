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
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import tv.playgate.domain.license.PresentedCertificate;

/** A real server on loopback: greets whoever gets through the handshake, and keeps what it saw. */
final class TlsServerFixture implements AutoCloseable {

  static final String GREETING = "come in\n";

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final BlockingQueue<PresentedCertificate> admitted = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> refused = new LinkedBlockingQueue<>();
  private final Channel channel;

  TlsServerFixture(SslContext context) {
    channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel child) {
                    child.pipeline().addLast(context.newHandler(child.alloc()), new Doorman());
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

  @Override
  public void close() {
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
      try {
        var session = context.pipeline().get(SslHandler.class).engine().getSession();
        X509Certificate peer = (X509Certificate) session.getPeerCertificates()[0];
        admitted.add(MtlsAdapter.peerIdentity().apply(peer));
      } catch (SSLPeerUnverifiedException e) {
        // A door that asks for no certificate.
      }
      context
          .writeAndFlush(Unpooled.copiedBuffer(GREETING, US_ASCII))
          .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      // Kept as a refusal already, and the TLS handler closes.
    }
  }
}
