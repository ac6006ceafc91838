package tv.playgate.sandbox.fault;

import java.net.URI;
import java.time.Duration;

/**
 * The usual faults of an HTTP server, each around a reply that would do. A body is one character
 * for each byte.
 */
public final class HttpFaults {

  private static final String BLANKS = " ".repeat(8_192);
  private static final int END_OF_HEAD = 4;

  private HttpFaults() {}

  /** No fault: a proper reply. */
  public static Fault reply(int status, String contentType, String body) {
    return Fault.write(HttpText.reply(status, contentType, body));
  }

  /** The head comes byte by byte, then the body at once. */
  public static Fault slowHeaders(String contentType, String body, Duration pause) {
    return Fault.drip(HttpText.head(200, contentType, body.length()), pause)
        .then(Fault.write(body));
  }

  /** The head comes at once, then the body byte by byte. */
  public static Fault slowBody(String contentType, String body, Duration pause) {
    return Fault.write(HttpText.head(200, contentType, body.length()))
        .then(Fault.drip(body, pause));
  }

  /** The head never ends: one header after the other. */
  public static Fault endlessHeaders(String contentType) {
    String head = HttpText.headWithoutLength(200, contentType);
    return Fault.write(head.substring(0, head.length() - END_OF_HEAD / 2))
        .then(Fault.endlessly("X-More: " + BLANKS + "\r\n"));
  }

  /** The body begins well and goes on in blanks for ever. */
  public static Fault endlessBody(String contentType, String body) {
    return Fault.write(HttpText.headWithoutLength(200, contentType) + body)
        .then(Fault.endlessly(BLANKS));
  }

  /** As {@link #endlessBody}, in chunks. */
  public static Fault endlessChunks(String contentType, String body) {
    return Fault.write(HttpText.headOfChunks(200, contentType) + HttpText.chunk(body))
        .then(Fault.endlessly(HttpText.chunk(BLANKS)));
  }

  /** Says that the body is longer than it is, and ends the connection. */
  public static Fault shorterThanItSays(String contentType, String body) {
    return Fault.write(HttpText.head(200, contentType, body.length() + 100L) + body);
  }

  /** Says that the body is shorter than it is, by half. */
  public static Fault longerThanItSays(String contentType, String body) {
    return Fault.write(HttpText.head(200, contentType, body.length() / 2) + body);
  }

  /** The connection is reset in the middle of the body. */
  public static Fault resetInTheBody(String contentType, String body) {
    return Fault.write(HttpText.head(200, contentType, body.length() + 100L) + body)
        .then(Fault.reset());
  }

  /** Sends nothing and says that it will not, but keeps the connection. */
  public static Fault halfClosed() {
    return Fault.halfClose().then(Fault.hang());
  }

  /** Something, but not HTTP. */
  public static Fault garbage() {
    return Fault.write("SSH-2.0-OpenSSH_9.2\r\n\u0000\u0001\u00ff");
  }

  /** Sends the client elsewhere. */
  public static Fault redirect(int status, URI elsewhere) {
    return Fault.write(HttpText.reply(status, "", "", "Location: " + elsewhere));
  }
}
