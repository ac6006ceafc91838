package tv.playgate.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import tv.playgate.http.server.HandshakeMetrics;
import tv.playgate.http.server.Transport;

/** A certificate authority of the tests, a server, and a certificate for every name. */
final class TestCertificates {

  private static final X509Bundle CA =
      made(
          new CertificateBuilder().subject("CN=ca").setIsCertificateAuthority(true),
          Instant.parse("2036-01-01T00:00:00Z"));
  private static final X509Bundle SERVER =
      issued(
          new CertificateBuilder().subject("CN=server").addSanIpAddress("127.0.0.1"),
          Instant.parse("2036-01-01T00:00:00Z"));
  private static final Map<String, X509Bundle> CLIENTS = new ConcurrentHashMap<>();

  private TestCertificates() {}

  /** Mutual TLS that trusts whatever the authority vouches for. */
  static Transport mutualTls() {
    SslContext context = serverContext();
    return Transport.tls(context::newHandler, new HandshakeMetrics(new SimpleMeterRegistry()));
  }

  private static SslContext serverContext() {
    try {
      return SslContextBuilder.forServer(SERVER.toKeyManagerFactory())
          .sslProvider(SslProvider.JDK)
          .trustManager(CA.toTrustManagerFactory())
          .clientAuth(ClientAuth.REQUIRE)
          .applicationProtocolConfig(
              new ApplicationProtocolConfig(
                  Protocol.ALPN,
                  SelectorFailureBehavior.NO_ADVERTISE,
                  SelectedListenerFailureBehavior.ACCEPT,
                  ApplicationProtocolNames.HTTP_2,
                  ApplicationProtocolNames.HTTP_1_1))
          .build();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** What that host speaks TLS with. */
  static SSLContext clientContext(String host) {
    try {
      char[] password = "test".toCharArray();
      KeyStore store = client(host).toKeyStore(password);
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, password);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(keys.getKeyManagers(), CA.toTrustManagerFactory().getTrustManagers(), null);
      return tls;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static X509Bundle client(String host) {
    return CLIENTS.computeIfAbsent(
        host, name -> issued(named(name), Instant.parse("2036-01-01T00:00:00Z")));
  }

  private static CertificateBuilder named(String host) {
    return new CertificateBuilder().subject("CN=" + host).addSanDnsName(host);
  }

  private static X509Bundle made(CertificateBuilder builder, Instant end) {
    try {
      return during(builder, end).buildSelfSigned();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static X509Bundle issued(CertificateBuilder builder, Instant end) {
    try {
      return during(builder, end).buildIssuedBy(CA);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static CertificateBuilder during(CertificateBuilder builder, Instant end) {
    return builder.ecp256().notBefore(Instant.parse("2026-01-01T00:00:00Z")).notAfter(end);
  }
}
