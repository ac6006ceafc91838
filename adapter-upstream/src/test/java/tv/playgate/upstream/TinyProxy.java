package tv.playgate.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy on loopback that connects to loopback, wherever CONNECT wants to go. */
final class TinyProxy implements AutoCloseable {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final ServerSocket listening;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "tiny-proxy");
            thread.setDaemon(true);
            return thread;
          });

  private TinyProxy() throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getByAddress(LOOPBACK));
  }

  static TinyProxy start() throws IOException {
    TinyProxy proxy = new TinyProxy();
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  /** The proxy as it is configured. */
  OutboundProxy butNotFor(String... exceptions) {
    return new OutboundProxy("127.0.0.1", listening.getLocalPort(), Set.of(exceptions));
  }

  /** The first lines of what it was asked, in their order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void serve(Socket client) {
    try (client) {
      String line = head(client.getInputStream()).lines().findFirst().orElse("");
      asked.add(line);
      int port = Integer.parseInt(line.replaceAll(".*:(\\d+) .*", "$1"));
      try (Socket server = new Socket(InetAddress.getByAddress(LOOPBACK), port)) {
        client
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        threads.execute(() -> pump(server, client));
        client.getInputStream().transferTo(server.getOutputStream());
      }
    } catch (IOException over) {
      // All the same to the proxy.
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException over) {
      // All the same to the proxy.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf(END_OF_HEAD) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("broken off");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
