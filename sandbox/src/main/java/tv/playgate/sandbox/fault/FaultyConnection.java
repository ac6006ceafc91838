package tv.playgate.sandbox.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLSocket;

/**
 * A connection that a {@link FaultyServer} took, for faults of one's own. A fault has it to itself,
 * on a thread that may wait.
 */
public final class FaultyConnection {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LEFT_OVER = 1_024;

  private final Socket wire;
  private final Socket spoken;
  private volatile boolean lost;

  /**
   * Made by servers.
   *
   * @param wire the socket itself
   * @param spoken the same, or TLS on top of it
   */
  FaultyConnection(Socket wire, Socket spoken) {
    this.wire = wire;
    this.spoken = spoken;
  }

  /** What the client sends, decrypted where there is TLS. */
  public InputStream in() throws IOException {
    return spoken.getInputStream();
  }

  /** What the client gets, encrypted where there is TLS. */
  public OutputStream out() throws IOException {
    return spoken.getOutputStream();
  }

  /** Whether it is over for this side. */
  public boolean isClosed() {
    return wire.isClosed();
  }

  /** Ends it at once, with a TCP reset and without a farewell of TLS. */
  public void reset() throws IOException {
    wire.setSoLinger(true, 0);
    wire.close();
  }

  /** Ends it the usual way. */
  public void close() throws IOException {
    spoken.close();
    wire.close();
  }

  /** Will send nothing more, and still listens. */
  public void halfClose() throws IOException {
    if (spoken instanceof SSLSocket secure) {
      secure.shutdownOutput();
    }
    wire.shutdownOutput();
  }

  /** Nothing can be written or read any more, and not because this side ended it. */
  void isLost() {
    lost = !wire.isClosed();
  }

  /** Whether it was the client who ended it; waits five seconds for that. */
  boolean isEndedByTheClient() throws IOException {
    try {
      wire.setSoTimeout(PATIENCE_MILLIS);
      byte[] leftOver = new byte[LEFT_OVER];
      int read = 0;
      while (read >= 0) {
        read = wire.getInputStream().read(leftOver);
      }
      return true;
    } catch (SocketTimeoutException stillThere) {
      return false;
    } catch (SocketException over) {
      return lost || !wire.isClosed();
    }
  }
}
