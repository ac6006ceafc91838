package tv.playgate.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that writes to each connection what no decent HTTP server would. */
final class RawServer implements AutoCloseable {

  private final ServerSocket listening;
  private final Behaviour behaviour;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "raw-server");
            thread.setDaemon(true);
            return thread;
          });

  private RawServer(Behaviour behaviour) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    this.behaviour = behaviour;
    threads.execute(this::accept);
  }

  static RawServer doing(Behaviour behaviour) throws IOException {
    return new RawServer(behaviour);
  }

  /** Writes that and ends the connection. */
  static RawServer writing(String text) throws IOException {
    return doing((socket, out) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
  }

  /** Whether the other side ended every connection that it made; waits a while for that. */
  boolean everyConnectionWasEndedByTheClient() throws IOException {
    for (Socket connection : connections) {
      if (!endedByTheClient(connection)) {
        return false;
      }
    }
    return !connections.isEmpty();
  }

  private static boolean endedByTheClient(Socket connection) throws IOException {
    try {
      connection.setSoTimeout(5_000);
      return connection.getInputStream().read() < 0;
    } catch (SocketTimeoutException stillThere) {
      return false;
    } catch (SocketException resetOrClosedAfterAFailedWrite) {
      return true;
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listening.accept();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void serve(Socket connection) {
    try {
      readRequest(connection.getInputStream());
      behaviour.serve(connection, connection.getOutputStream());
      if (!behaviour.keepsConnection()) {
        connection.close();
      }
    } catch (IOException gone) {
      quietlyClose(connection);
    }
  }

  private static void quietlyClose(Socket connection) {
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads to the end of the header and what there is of the body by then. */
  private static void readRequest(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      request.append((char) next);
    }
    String lower = request.toString().toLowerCase(Locale.ROOT);
    if (!lower.contains("content-length:")) {
      return;
    }
    int length = lower.indexOf("content-length:") + "content-length:".length();
    in.readNBytes(Integer.parseInt(lower.substring(length, lower.indexOf('\r', length)).strip()));
  }

  @Override
  public void close() throws IOException {
    listening.close();
    connections.forEach(RawServer::quietlyClose);
    threads.shutdownNow();
  }

  /** What is done about one request. */
  interface Behaviour {

    void serve(Socket socket, OutputStream out) throws IOException;

    default boolean keepsConnection() {
      return false;
    }
  }

  /** Writes that and then nothing more, without an end. */
  static RawServer writingAndHanging(String text) throws IOException {
    return doing(
        new Behaviour() {
          @Override
          public void serve(Socket socket, OutputStream out) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
          }

          @Override
          public boolean keepsConnection() {
            return true;
          }
        });
  }

  /** Writes that and then the same character for ever. */
  static RawServer writingWithoutEnd(String text) throws IOException {
    return doing(
        (socket, out) -> {
          out.write(text.getBytes(StandardCharsets.ISO_8859_1));
          byte[] blanks = " ".repeat(8_192).getBytes(StandardCharsets.ISO_8859_1);
          while (!socket.isClosed()) {
            out.write(blanks);
          }
        });
  }

  /** Writes that and resets the connection. */
  static RawServer writingAndResetting(String text) throws IOException {
    return doing(
        (socket, out) -> {
          out.write(text.getBytes(StandardCharsets.ISO_8859_1));
          socket.setSoLinger(true, 0);
        });
  }
}
