package tv.playgate.http.server;

import static java.util.Objects.requireNonNull;

import io.netty.handler.ssl.SslContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a door's connections run over. HTTP/1.1 and HTTP/2 are spoken over each. */
public final class Transport {

  private final @Nullable Supplier<SslContext> tls;
  private final boolean mutual;

  private Transport(@Nullable Supplier<SslContext> tls, boolean mutual) {
    this.tls = tls;
    this.mutual = mutual;
  }

  /** Plain TCP, with HTTP/2 by prior knowledge. */
  public static Transport plain() {
    return new Transport(null, false);
  }

  /** TLS, with HTTP/2 by ALPN. */
  public static Transport tls(SslContext context) {
    requireNonNull(context, "context");
    return new Transport(() -> context, false);
  }

  /**
   * TLS on both sides, with HTTP/2 by ALPN.
   *
   * @param context one that requires a client certificate; asked for each connection
   */
  public static Transport mutualTls(Supplier<SslContext> context) {
    return new Transport(requireNonNull(context, "context"), true);
  }

  @Nullable SslContext tls() {
    return tls == null ? null : tls.get();
  }

  boolean isMutual() {
    return mutual;
  }
}
