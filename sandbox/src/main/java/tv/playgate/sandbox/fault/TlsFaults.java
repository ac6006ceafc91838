package tv.playgate.sandbox.fault;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Faults of a port that should speak TLS; for {@link FaultyServer#onceConnected(Fault)}, which
 * leaves it to them, and {@link FaultyServer#secureAddress()}.
 */
public final class TlsFaults {

  private static final int BEFORE_THE_LENGTH = 3;

  private TlsFaults() {}

  /** Reads the ClientHello and ends the connection. */
  public static Fault closeAfterTheHello() {
    return hello().then(Fault.close());
  }

  /** Reads the ClientHello and resets the connection. */
  public static Fault resetAfterTheHello() {
    return hello().then(Fault.reset());
  }

  /** Reads the ClientHello and never answers. */
  public static Fault hangAfterTheHello() {
    return hello().then(Fault.hang());
  }

  /** Reads the ClientHello and fails the handshake, by the fatal alert 40. */
  public static Fault handshakeFailure() {
    return hello().then(Fault.write(new byte[] {21, 3, 3, 0, 2, 2, 40}));
  }

  /** Answers the ClientHello in plain HTTP, as a port without TLS does. */
  public static Fault plainHttp() {
    return hello().then(HttpFaults.reply(400, "text/plain", "this port speaks no TLS"));
  }

  private static Fault hello() {
    return connection -> skipRecord(new DataInputStream(connection.in()));
  }

  private static void skipRecord(DataInputStream in) throws IOException {
    in.readFully(new byte[BEFORE_THE_LENGTH]);
    in.readFully(new byte[in.readUnsignedShort()]);
  }
}
