package tv.playgate.sandbox.fault;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What is done to one connection; afterwards it is ended the usual way, unless the fault leaves it
 * hanging. Texts are written one byte for each character, so that any byte can be told.
 *
 * <p>A fault runs on a thread of its own for each connection, may wait there, and must end when it
 * is interrupted or cannot write any more.
 */
@FunctionalInterface
public interface Fault {

  /**
   * Does it.
   *
   * @throws IOException if the connection is over; nobody minds
   * @throws InterruptedException if the server is closed meanwhile
   */
  void happen(FaultyConnection connection) throws IOException, InterruptedException;

  /** This one first, and then the other. */
  default Fault then(Fault next) {
    requireNonNull(next, "next");
    return connection -> {
      happen(connection);
      next.happen(connection);
    };
  }

  /** Writes that. */
  static Fault write(String text) {
    return write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes that. */
  static Fault write(byte[] bytes) {
    byte[] fixed = bytes.clone();
    return connection -> {
      connection.out().write(fixed);
      connection.out().flush();
    };
  }

  /** Writes that byte by byte, with a pause before each. */
  static Fault drip(String text, Duration pause) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return connection -> {
      for (byte next : bytes) {
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        connection.out().write(next);
        connection.out().flush();
      }
    };
  }

  /** Writes that again and again, for as long as there is somebody to write to. */
  static Fault endlessly(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return connection -> {
      while (!connection.isClosed()) {
        connection.out().write(bytes);
      }
    };
  }

  /** Waits. */
  static Fault pause(Duration time) {
    return connection -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
  }

  /** Does nothing more, and keeps the connection until the server is closed. */
  static Fault hang() {
    return connection -> {
      while (!connection.isClosed()) {
        TimeUnit.DAYS.sleep(1);
      }
    };
  }

  /** Ends the connection the usual way. */
  static Fault close() {
    return FaultyConnection::close;
  }

  /** Ends the connection at once, with a TCP reset. */
  static Fault reset() {
    return FaultyConnection::reset;
  }

  /** Will write nothing more; with {@link #hang()} behind it, the connection stays half open. */
  static Fault halfClose() {
    return FaultyConnection::halfClose;
  }
}
