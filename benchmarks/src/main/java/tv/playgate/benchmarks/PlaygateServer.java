package tv.playgate.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import tv.playgate.http.server.EventLoops;
import tv.playgate.http.server.HttpServer;
import tv.playgate.http.server.ServerLimits;
import tv.playgate.http.server.Transport;

/**
 * Playgate's decisions door over the product's own server, on one event loop and over stores in
 * memory: everything that a request costs but for a database.
 */
final class PlaygateServer implements AutoCloseable {

  private final SampleHouse house;
  private final EventLoops loops = EventLoops.start(1);
  private final HttpServer server;

  PlaygateServer() {
    this(new SampleHouse());
  }

  PlaygateServer(SampleHouse house) {
    this.house = house;
    this.server =
        HttpServer.open(
            loops,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            house.door(),
            Transport.plain(),
            ServerLimits.DOOR);
  }

  /**
   * Serves until it is killed.
   *
   * @param arguments the directory for {@code access-token} and {@code ready.json}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ServingFiles files = new ServingFiles(Path.of(arguments[0]));
    try (PlaygateServer server = new PlaygateServer()) {
      files.token(server.token());
      files.address(server.address());
      new CountDownLatch(1).await();
    }
  }

  String token() {
    return house.token();
  }

  InetSocketAddress address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
    loops.close();
    house.close();
  }
}
