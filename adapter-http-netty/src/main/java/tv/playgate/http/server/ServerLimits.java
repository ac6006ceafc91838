package tv.playgate.http.server;

import java.time.Duration;

/**
 * What a server takes from one peer.
 *
 * @param maxConnections how many connections there may be at once; further ones are closed at once
 * @param maxRequestLine bytes of a request line
 * @param maxHead bytes of all header fields of a request
 * @param maxBody bytes of a body that are kept; a larger one is received and dropped
 * @param maxDropped bytes of a body that are received at all; beyond, the connection ends
 * @param maxWaitingRequests how many pipelined requests wait for their turn; beyond, reading pauses
 * @param maxStreams how many HTTP/2 requests may be under way on one connection
 * @param handshakeTimeout how long a TLS handshake may take
 * @param receiveTimeout how long a request may take from its first byte to its last
 * @param idleTimeout how long a connection may lie idle
 * @param drainTimeout how long requests under way may take when the server stops
 */
public record ServerLimits(
    int maxConnections,
    int maxRequestLine,
    int maxHead,
    int maxBody,
    long maxDropped,
    int maxWaitingRequests,
    int maxStreams,
    Duration handshakeTimeout,
    Duration receiveTimeout,
    Duration idleTimeout,
    Duration drainTimeout) {

  private static final int KIB = 1024;

  /** The limits of the doors: bodies up to 64 KiB. */
  public static final ServerLimits DOOR =
      new ServerLimits(
          10_000,
          8 * KIB,
          32 * KIB,
          64 * KIB,
          8L * KIB * KIB,
          16,
          100,
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(75),
          Duration.ofSeconds(10));

  /** The limits of the admin address: few connections, and catalogs up to 32 MiB. */
  public static final ServerLimits ADMIN =
      new ServerLimits(
          100,
          8 * KIB,
          32 * KIB,
          32 * KIB * KIB,
          64L * KIB * KIB,
          16,
          100,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          Duration.ofSeconds(10));

  public ServerLimits {
    if (maxConnections < 1
        || maxRequestLine < KIB
        || maxHead < KIB
        || maxBody < KIB
        || maxDropped < maxBody
        || maxWaitingRequests < 1
        || maxStreams < 1) {
      throw new IllegalArgumentException("limits: expected at least one, or one KiB, of each");
    }
  }
}
