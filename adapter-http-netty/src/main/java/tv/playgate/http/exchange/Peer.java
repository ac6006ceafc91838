package tv.playgate.http.exchange;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The other end of a connection.
 *
 * @param address its network address
 * @param certificates what it proved to own in the TLS handshake: its certificate, then the
 *     issuers; empty where none was asked for
 */
public record Peer(InetAddress address, List<X509Certificate> certificates) {

  public Peer {
    requireNonNull(address, "address");
    certificates = List.copyOf(certificates);
  }
}
