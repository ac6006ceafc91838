package tv.playgate.http.server;

import static java.util.Objects.requireNonNull;

import io.netty.handler.ssl.SslContext;
import java.security.cert.X509Certificate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.playgate.domain.license.PresentedCertificate;

/** What a door's connections run over. HTTP/1.1 and HTTP/2 are spoken over each. */
public final class Transport {

  private final @Nullable SslContext tls;
  private final @Nullable Function<X509Certificate, PresentedCertificate> identity;

  private Transport(
      @Nullable SslContext tls,
      @Nullable Function<X509Certificate, PresentedCertificate> identity) {
    this.tls = tls;
    this.identity = identity;
  }

  /** Plain TCP, with HTTP/2 by prior knowledge. */
  public static Transport plain() {
    return new Transport(null, null);
  }

  /** TLS, with HTTP/2 by ALPN. */
  public static Transport tls(SslContext context) {
    return new Transport(requireNonNull(context, "context"), null);
  }

  /**
   * TLS on both sides, with HTTP/2 by ALPN.
   *
   * @param context one that requires a client certificate
   * @param identity what a client certificate says of its owner
   */
  public static Transport mutualTls(
      SslContext context, Function<X509Certificate, PresentedCertificate> identity) {
    return new Transport(requireNonNull(context, "context"), requireNonNull(identity, "identity"));
  }

  @Nullable SslContext tls() {
    return tls;
  }

  @Nullable Function<X509Certificate, PresentedCertificate> identity() {
    return identity;
  }
}
