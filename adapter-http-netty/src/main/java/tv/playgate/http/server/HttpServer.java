package tv.playgate.http.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.playgate.http.exchange.Door;

/** A door, open on one address. Safe for use by any number of threads. */
public final class HttpServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);
  private static final int BACKLOG = 1_024;

  private final Door door;
  private final Channel listener;
  private final Connections connections;
  private final Duration drainTimeout;

  private HttpServer(Door door, Channel listener, Connections connections, Duration drainTimeout) {
    this.door = door;
    this.listener = listener;
    this.connections = connections;
    this.drainTimeout = drainTimeout;
  }

  /**
   * Opens a door.
   *
   * @param loops what runs it
   * @param address where; port 0 means any free port
   * @param door what is served
   * @param transport plain, or over TLS
   * @param limits what is taken from peers
   * @throws BindFailedException if the address cannot be had
   */
  public static HttpServer open(
      EventLoops loops,
      InetSocketAddress address,
      Door door,
      Transport transport,
      ServerLimits limits) {
    Connections connections = new Connections(limits.maxConnections());
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(loops.group())
            .channel(loops.channelType())
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new ConnectionInitializer(door, transport, limits, connections));
    ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new BindFailedException(door.name(), address, bound.cause());
    }
    HttpServer server = new HttpServer(door, bound.channel(), connections, limits.drainTimeout());
    log.info("{}: serving on {}", door.name(), server.address());
    return server;
  }

  /** Where it is open. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.localAddress();
  }

  /**
   * Takes no more connections, lets the requests under way finish, and closes. Waits for as long as
   * the limits give those requests.
   */
  @Override
  public void close() {
    connections.end();
    listener.close().awaitUninterruptibly();
    connections.drain(drainTimeout.toMillis());
    log.info("{}: closed", door.name());
  }
}
