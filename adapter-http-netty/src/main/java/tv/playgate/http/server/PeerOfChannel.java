package tv.playgate.http.server;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.AttributeKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import tv.playgate.http.exchange.Peer;

/** Who is at the other end of a channel. The answer is kept with the connection. */
final class PeerOfChannel {

  private static final AttributeKey<InetAddress> ADDRESS =
      AttributeKey.valueOf(PeerOfChannel.class, "address");
  private static final AttributeKey<Peer> PEER = AttributeKey.valueOf(PeerOfChannel.class, "peer");

  private PeerOfChannel() {}

  /**
   * Keeps the address for later, when a closed connection would not tell; false if it is closed.
   */
  static boolean rememberAddress(Channel connection) {
    if (connection.remoteAddress() instanceof InetSocketAddress remote) {
      connection.attr(ADDRESS).set(plain(remote.getAddress()));
      return true;
    }
    return false;
  }

  /** Without a zone, and an IPv4 address where it came mapped into IPv6: one address, one name. */
  static InetAddress plain(InetAddress address) {
    try {
      return InetAddress.getByAddress(address.getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has a fitting length: " + address, e);
    }
  }

  static Peer of(Channel channel, Transport transport) {
    Channel connection = channel instanceof Http2StreamChannel ? channel.parent() : channel;
    @Nullable Peer known = connection.attr(PEER).get();
    if (known != null) {
      return known;
    }
    Peer peer =
        new Peer(
            connection.attr(ADDRESS).get(),
            transport.isMutual() ? certificates(connection) : List.of());
    connection.attr(PEER).set(peer);
    return peer;
  }

  private static List<X509Certificate> certificates(Channel connection) {
    SslHandler tls = connection.pipeline().get(SslHandler.class);
    try {
      return tls == null
          ? List.of()
          : Stream.of(tls.engine().getSession().getPeerCertificates())
              .map(X509Certificate.class::cast)
              .toList();
    } catch (SSLPeerUnverifiedException e) {
      return List.of();
    }
  }
}
