package tv.playgate.mtls;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLException;

/** Makes the SSL contexts of the doors. Protocols, suites and provider are chosen here alone. */
final class ServerTls {

  private static final SslProvider PROVIDER = SslProvider.JDK;

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

  /** A resumed session is not checked against the authorities again, so none lives for long. */
  private static final int SESSION_SECONDS = 3_600;

  private ServerTls() {}

  static SslContext mutual(KeyMaterial own, TrustMaterial callers, List<String> alpn) {
    return built(
        server(own, alpn).trustManager(callers.trustManagers()).clientAuth(ClientAuth.REQUIRE));
  }

  static SslContext plain(KeyMaterial own, List<String> alpn) {
    return built(server(own, alpn).clientAuth(ClientAuth.NONE));
  }

  private static SslContextBuilder server(KeyMaterial own, List<String> alpn) {
    SslContextBuilder builder =
        SslContextBuilder.forServer(own.key(), own.chain().toArray(new X509Certificate[0]))
            .sslProvider(PROVIDER)
            .protocols(PROTOCOLS)
            .ciphers(SUITES, SupportedCipherSuiteFilter.INSTANCE)
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
