package tv.playgate.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import tv.playgate.benchmarks.load.ServerProcess;
import tv.playgate.upstream.UpstreamAdapter;

/**
 * The decisions door as in {@link PlaygateServer}, over MVPDs that are asked by the product's own
 * upstream adapter.
 */
final class AskingServer implements AutoCloseable {

  private final UpstreamAdapter upstream;
  private final PlaygateServer server;

  AskingServer(AskingCatalog catalog) throws NoSuchAlgorithmException {
    upstream = UpstreamAdapter.open(Clock.systemUTC(), SSLContext.getDefault(), null);
    server =
        new PlaygateServer(
            new SampleHouse(catalog.configuration(), catalog.profiles(), upstream.mvpds()));
  }

  /**
   * Serves until whoever started it has gone; tells its address without a path, and an access
   * token.
   *
   * @param arguments where MVPDs are asked: in JSON, in XACML, and in vain
   */
  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    AskingCatalog catalog =
        new AskingCatalog(
            URI.create(arguments[0]), URI.create(arguments[1]), URI.create(arguments[2]));
    try (AskingServer server = new AskingServer(catalog)) {
      ServerProcess.serve(server.address(), server.token());
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.address().getPort();
  }

  String token() {
    return server.token();
  }

  @Override
  public void close() {
    server.close();
    upstream.close();
  }
}
