package tv.playgate.upstream;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates of one authority, made for these tests; its context believes that authority. */
final class TestIdentities {

  private static final char[] PASSWORD = "for-this-test-only".toCharArray();
  private static final X509Bundle AUTHORITY =
      made(new CertificateBuilder().subject("CN=authority").setIsCertificateAuthority(true));

  private TestIdentities() {}

  private static X509Bundle made(CertificateBuilder builder) {
    try {
      return lasting(builder).buildSelfSigned();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static CertificateBuilder lasting(CertificateBuilder builder) {
    return builder
        .notBefore(Instant.parse("2020-01-01T00:00:00Z"))
        .notAfter(Instant.parse("2046-01-01T00:00:00Z"))
        .ecp256();
  }

  /** A certificate for that host and for 127.0.0.1. */
  static X509Bundle of(String host) {
    return issued(new CertificateBuilder().addSanIpAddress("127.0.0.1"), host);
  }

  /** A certificate for that host alone. */
  static X509Bundle onlyOf(String host) {
    return issued(new CertificateBuilder(), host);
  }

  /** A certificate for 127.0.0.1 whose time is over. */
  static X509Bundle expired() {
    try {
      return new CertificateBuilder()
          .subject("CN=expired")
          .addSanIpAddress("127.0.0.1")
          .notBefore(Instant.parse("2020-01-01T00:00:00Z"))
          .notAfter(Instant.parse("2021-01-01T00:00:00Z"))
          .ecp256()
          .buildIssuedBy(AUTHORITY);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate for 127.0.0.1 that nobody vouches for. */
  static X509Bundle ofAStranger() {
    return made(
        new CertificateBuilder()
            .subject("CN=stranger")
            .addSanIpAddress("127.0.0.1")
            .setIsCertificateAuthority(true));
  }

  private static X509Bundle issued(CertificateBuilder builder, String host) {
    try {
      return lasting(builder.subject("CN=" + host).addSanDnsName(host)).buildIssuedBy(AUTHORITY);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Shows that certificate and believes the authority. */
  static SSLContext showing(X509Bundle identity) {
    try {
      KeyStore store = identity.toKeyStore(PASSWORD);
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, PASSWORD);
      return context(List.of(keys.getKeyManagers()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Shows nothing and believes the authority. */
  static SSLContext believing() {
    try {
      return context(List.of());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext context(List<KeyManager> keys) throws GeneralSecurityException {
    SSLContext tls = SSLContext.getInstance("TLS");
    try {
      tls.init(
          keys.toArray(KeyManager[]::new),
          AUTHORITY.toTrustManagerFactory().getTrustManagers(),
          null);
    } catch (GeneralSecurityException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return tls;
  }
}
