package tv.playgate.mtls;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLException;

/** Makes the SSL contexts of the doors. Protocols and suites are chosen here alone. */
final class ServerTls {

  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  /** Forward secrecy and authenticated encryption only; all of them are good for HTTP/2 too. */
  private static final List<String> SUITES =
      List.of(
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  /** How long a session can be resumed; whose it is, is judged on every request all the same. */
  static final int SESSION_SECONDS = 3_600;

  private static final int MAX_SESSIONS = 10_000;

  private final TlsProvider provider;
  private final List<String> alpn;

  /**
   * A maker of contexts.
   *
   * @param alpn application protocols by their ALPN names, the preferred first; empty for none
   */
  ServerTls(TlsProvider provider, List<String> alpn) {
    this.provider = provider;
    this.alpn = List.copyOf(alpn);
  }

  /** A context that lets in only whom the trust manager takes. */
  SslContext mutual(KeyMaterial own, CallerTrust callers) {
    return built(server(own).trustManager(callers).clientAuth(ClientAuth.REQUIRE));
  }

  /** A context that asks for no certificate. */
  SslContext plain(KeyMaterial own) {
    return built(server(own).clientAuth(ClientAuth.NONE));
  }

  private SslContextBuilder server(KeyMaterial own) {
    SslContextBuilder builder =
        SslContextBuilder.forServer(own.key(), own.chain().toArray(new X509Certificate[0]))
            .sslProvider(provider.netty())
            .protocols(PROTOCOLS)
            .ciphers(SUITES, SupportedCipherSuiteFilter.INSTANCE)
            .sessionCacheSize(MAX_SESSIONS)
            .sessionTimeout(SESSION_SECONDS);
    return alpn.isEmpty() ? builder : builder.applicationProtocolConfig(negotiating(alpn));
  }

  private static ApplicationProtocolConfig negotiating(List<String> alpn) {
    return new ApplicationProtocolConfig(
        Protocol.ALPN,
        SelectorFailureBehavior.NO_ADVERTISE,
        SelectedListenerFailureBehavior.ACCEPT,
        alpn);
  }

  private static SslContext built(SslContextBuilder builder) {
    try {
      return builder.build();
    } catch (SSLException e) {
      throw new IllegalStateException("this JVM cannot serve TLS with proven material", e);
    }
  }
}
