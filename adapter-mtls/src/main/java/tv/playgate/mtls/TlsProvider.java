package tv.playgate.mtls;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who does the cryptography of connections. What peers see is the same with either. */
enum TlsProvider {
  /**
   * BoringSSL, native: half the cost of a handshake. Its contexts are counted and must be freed.
   */
  BORINGSSL(SslProvider.OPENSSL_REFCNT),
  /** The JDK's own: everywhere. */
  JDK(SslProvider.JDK);

  static {
    refuseRenegotiation();
  }

  /** The system property that insists on one of them: {@code boringssl} or {@code jdk}. */
  static final String PROPERTY = "playgate.tls.provider";

  private final SslProvider netty;

  TlsProvider(SslProvider netty) {
    this.netty = netty;
  }

  /**
   * The one that the operator insists on, or else the fastest that there is.
   *
   * @throws IllegalArgumentException if he names none, or one that is not to be had here
   */
  static TlsProvider chosen() {
    return chosen(System.getProperty(PROPERTY));
  }

  static TlsProvider chosen(@Nullable String wanted) {
    if (wanted == null || wanted.isBlank()) {
      return OpenSsl.isAvailable() ? BORINGSSL : JDK;
    }
    for (TlsProvider provider : values()) {
      if (provider.wireName().equals(wanted)) {
        return provider.required();
      }
    }
    throw new IllegalArgumentException(PROPERTY + ": " + wanted + " (expected: boringssl or jdk)");
  }

  private TlsProvider required() {
    if (this == BORINGSSL && !OpenSsl.isAvailable()) {
      throw new IllegalArgumentException(
          PROPERTY + ": there is no BoringSSL for this machine", OpenSsl.unavailabilityCause());
    }
    return this;
  }

  SslProvider netty() {
    return netty;
  }

  /** The stable name, in metrics, logs and the property. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * BoringSSL never renegotiates. The JDK looks at this property when the first of its contexts is
   * made; whoever set it before us meant it.
   */
  private static void refuseRenegotiation() {
    String property = "jdk.tls.rejectClientInitiatedRenegotiation";
    if (System.getProperty(property) == null) {
      System.setProperty(property, "true");
    }
  }
}
