package tv.playgate.http.server;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a door's connections run over. HTTP/1.1 and HTTP/2 are spoken over each. */
public final class Transport {

  private final @Nullable Tls tls;

  private Transport(@Nullable Tls tls) {
    this.tls = tls;
  }

  /** Plain TCP, with HTTP/2 by prior knowledge. */
  public static Transport plain() {
    return new Transport(null);
  }

  /**
   * TLS, with HTTP/2 by ALPN. Whether callers have to show a certificate is the handler's matter;
   * what they show is known of every {@link tv.playgate.http.exchange.Peer}.
   *
   * @param handlers makes the TLS of one new connection: of the certificates that are in force when
   *     it comes. Asked on event loops
   * @param handshakes counts the handshakes that fail
   */
  public static Transport tls(
      Function<ByteBufAllocator, SslHandler> handlers, HandshakeMetrics handshakes) {
    return new Transport(
        new Tls(requireNonNull(handlers, "handlers"), requireNonNull(handshakes, "handshakes")));
  }

  @Nullable Tls tls() {
    return tls;
  }

  /** What TLS takes. */
  record Tls(Function<ByteBufAllocator, SslHandler> handlers, HandshakeMetrics handshakes) {}
}
