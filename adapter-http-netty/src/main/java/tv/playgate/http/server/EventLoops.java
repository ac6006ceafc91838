package tv.playgate.http.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The event loops that all servers of a process share: native epoll where there is one, NIO
 * elsewhere. Close them after the servers.
 */
public final class EventLoops implements AutoCloseable {

  private static final long QUIET_MILLIS = 0;
  private static final long TIMEOUT_MILLIS = 5_000;

  private final EventLoopGroup group;
  private final Class<? extends ServerChannel> channelType;

  private EventLoops(
      IoHandlerFactory handlers, Class<? extends ServerChannel> channelType, int threads) {
    this.group =
        new MultiThreadIoEventLoopGroup(
            threads, new DefaultThreadFactory("playgate-http", true), handlers);
    this.channelType = channelType;
  }

  /**
   * Starts event loops.
   *
   * @param threads how many, at least one
   */
  public static EventLoops start(int threads) {
    return Epoll.isAvailable()
        ? new EventLoops(EpollIoHandler.newFactory(), EpollServerSocketChannel.class, threads)
        : new EventLoops(NioIoHandler.newFactory(), NioServerSocketChannel.class, threads);
  }

  EventLoopGroup group() {
    return group;
  }

  Class<? extends ServerChannel> channelType() {
    return channelType;
  }

  /** Ends the event loops, and everything on them. Waits for at most five seconds. */
  @Override
  public void close() {
    group
        .shutdownGracefully(QUIET_MILLIS, TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(TIMEOUT_MILLIS);
  }
}
