package tv.playgate.http.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on loopback with a test door, opened by a test and closed after it. */
final class OpenServer implements AfterEachCallback {

  /** Limits as small as they may be, and times short enough to wait for. */
  static final ServerLimits SMALL =
      new ServerLimits(
          8,
          1024,
          2048,
          4096,
          64 * 1024,
          4,
          100,
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5));

  final TestDoor door = new TestDoor();
  private final EventLoops loops = EventLoops.start(2);
  private @Nullable HttpServer server;

  HttpServer open() {
    return open(SMALL, Transport.plain());
  }

  HttpServer open(ServerLimits limits, Transport transport) {
    HttpServer opened =
        HttpServer.open(
            loops,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            door,
            transport,
            limits);
    server = opened;
    return opened;
  }

  RawClient client() throws IOException {
    return new RawClient((server == null ? open() : server).address());
  }

  EventLoops loops() {
    return loops;
  }

  static ServerLimits receiving(Duration timeout) {
    return timed(timeout, SMALL.idleTimeout());
  }

  static ServerLimits idling(Duration timeout) {
    return timed(SMALL.receiveTimeout(), timeout);
  }

  private static ServerLimits timed(Duration receive, Duration idle) {
    return new ServerLimits(
        SMALL.maxConnections(),
        SMALL.maxRequestLine(),
        SMALL.maxHead(),
        SMALL.maxBody(),
        SMALL.maxDropped(),
        SMALL.maxWaitingRequests(),
        SMALL.maxStreams(),
        SMALL.handshakeTimeout(),
        receive,
        idle,
        SMALL.drainTimeout());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (server != null) {
      server.close();
    }
    loops.close();
  }
}
