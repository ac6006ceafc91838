package tv.playgate.sandbox.fault;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A server that does to every connection what no decent one would. It listens on a free port of
 * 127.0.0.1; all its threads are daemons. Safe for use by any number of threads.
 */
public final class FaultyServer implements AutoCloseable {

  private static final int BACKLOG = 1_000;
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final ServerSocket listening;
  private final @Nullable SSLContext tls;
  private final List<FaultyConnection> connections = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "sandbox-faulty");
            thread.setDaemon(true);
            return thread;
          });

  private FaultyServer(@Nullable SSLContext tls) throws IOException {
    this.listening = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(LOOPBACK));
    this.tls = tls;
  }

  /** Lets it happen as soon as there is a connection, before anything is read. */
  public static FaultyServer onceConnected(Fault fault) throws IOException {
    return new FaultyServer(null).launch(fault);
  }

  /** Lets it happen once a request was read. */
  public static FaultyServer onceAsked(Fault fault) throws IOException {
    FaultyServer server = new FaultyServer(null);
    return server.launch(server.request().then(fault));
  }

  /** Lets it happen once a request was read over TLS, under the certificate of that context. */
  public static FaultyServer onceAsked(SSLContext tls, Fault fault) throws IOException {
    FaultyServer server = new FaultyServer(requireNonNull(tls, "tls"));
    return server.launch(server.request().then(fault));
  }

  /** Where it listens: https if it speaks TLS. */
  public URI address() {
    return tls == null ? address("http", "127.0.0.1") : secureAddress();
  }

  /** Where it listens as https, whether it speaks TLS or not. */
  public URI secureAddress() {
    return address("https", "127.0.0.1");
  }

  /** The same under another name, {@code localhost} for one. */
  public URI secureAddress(String host) {
    return address("https", host);
  }

  private URI address(String scheme, String host) {
    return URI.create(scheme + "://" + host + ":" + listening.getLocalPort() + "/");
  }

  /** How many connections there have been. */
  public int connections() {
    return connections.size();
  }

  /** The requests that were read, head and body, one character for each byte. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /**
   * Whether there were connections and the clients ended every one of them; waits up to five
   * seconds for each.
   */
  public boolean everyConnectionWasEndedByTheClient() throws IOException {
    for (FaultyConnection connection : connections) {
      if (!connection.isEndedByTheClient()) {
        return false;
      }
    }
    return !connections.isEmpty();
  }

  private Fault request() {
    return connection -> requests.add(RequestText.read(connection.in()));
  }

  private FaultyServer launch(Fault fault) {
    threads.execute(() -> accept(fault));
    return this;
  }

  private void accept(Fault fault) {
    try {
      while (true) {
        Socket wire = listening.accept();
        wire.setTcpNoDelay(true);
        FaultyConnection connection = new FaultyConnection(wire, spoken(wire));
        connections.add(connection);
        threads.execute(() -> serve(connection, fault));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private Socket spoken(Socket wire) throws IOException {
    return tls == null ? wire : tls.getSocketFactory().createSocket(wire, null, true);
  }

  private static void serve(FaultyConnection connection, Fault fault) {
    try {
      fault.happen(connection);
    } catch (IOException over) {
      connection.isLost();
    } catch (InterruptedException theServerIsClosed) {
      Thread.currentThread().interrupt();
    } finally {
      quietlyClose(connection);
    }
  }

  private static void quietlyClose(FaultyConnection connection) {
    try {
      connection.close();
    } catch (IOException isClosedAlready) {
      // All the better.
    }
  }

  /** Stops it and ends all connections. */
  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
    connections.forEach(FaultyServer::quietlyClose);
  }
}
