package tv.playgate.sandbox.fault;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A port of 127.0.0.1 where there is no connection to be had, and which nobody else gets meanwhile.
 */
public final class DeadPort implements AutoCloseable {

  private static final int SURELY_FULL_MILLIS = 300;

  private final int port;
  private final List<Closeable> held;

  private DeadPort(int port, List<Closeable> held) {
    this.port = port;
    this.held = held;
  }

  /** Connections are refused at once: the port is taken, and nobody listens. */
  public static DeadPort refusing() throws IOException {
    Socket bound = new Socket();
    bound.bind(new InetSocketAddress(loopback(), 0));
    return new DeadPort(bound.getLocalPort(), List.of(bound));
  }

  /** Attempts to connect are not answered: the queue of connections is full. Linux only. */
  public static DeadPort unanswered() throws IOException {
    ServerSocket full = new ServerSocket(0, 1, loopback());
    List<Closeable> held = new ArrayList<>(List.of(full));
    boolean room = true;
    while (room) {
      Socket waiting = new Socket();
      held.add(waiting);
      room = connects(waiting, full.getLocalPort());
    }
    return new DeadPort(full.getLocalPort(), held);
  }

  private static boolean connects(Socket socket, int port) throws IOException {
    try {
      socket.connect(new InetSocketAddress(loopback(), port), SURELY_FULL_MILLIS);
      return true;
    } catch (SocketTimeoutException full) {
      return false;
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** Where nothing is to be had. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** Gives the port back. */
  @Override
  public void close() throws IOException {
    for (Closeable one : held) {
      one.close();
    }
  }
}
