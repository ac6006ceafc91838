package tv.playgate.mtls;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.netty.handler.ssl.OpenSsl;
import java.nio.file.Path;
import java.util.List;
import tv.playgate.application.fixture.MovableClock;

/** A door with live TLS on loopback, and the clock that it goes by. */
final class LiveTlsFixture implements AutoCloseable {

  private final MovableClock clock = new MovableClock(PkiFixture.NOW);
  private final LiveTls tls;
  private final TlsServerFixture server;

  private LiveTlsFixture(TlsProvider provider, TlsSet set) {
    assumeThat(provider == TlsProvider.JDK || OpenSsl.isAvailable())
        .as("there is a BoringSSL for this machine")
        .isTrue();
    tls = new LiveTls("test", set, List.of("h2", "http/1.1"), provider, clock);
    server = new TlsServerFixture(tls, clock);
  }

  static LiveTlsFixture plain(TlsProvider provider, CertificateFiles own) {
    return new LiveTlsFixture(
        provider, new TlsSet(MtlsAdapter.keyMaterial(own, PkiFixture.NOW), null));
  }

  static LiveTlsFixture mutual(
      TlsProvider provider,
      CertificateFiles own,
      List<Path> authorities,
      List<Path> revocationLists) {
    return new LiveTlsFixture(
        provider,
        new TlsSet(
            MtlsAdapter.keyMaterial(own, PkiFixture.NOW),
            MtlsAdapter.trustMaterial(authorities, revocationLists, PkiFixture.NOW)));
  }

  TlsServerFixture server() {
    return server;
  }

  LiveTls tls() {
    return tls;
  }

  MovableClock clock() {
    return clock;
  }

  @Override
  public void close() {
    server.close();
    tls.close();
  }
}
