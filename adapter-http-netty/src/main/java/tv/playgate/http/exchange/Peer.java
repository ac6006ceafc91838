package tv.playgate.http.exchange;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.PresentedCertificate;

/**
 * The other end of a connection.
 *
 * @param address its network address
 * @param certificate what it proved to own in the TLS handshake; null where none was asked for
 */
public record Peer(InetAddress address, @Nullable PresentedCertificate certificate) {

  public Peer {
    requireNonNull(address, "address");
  }
}
